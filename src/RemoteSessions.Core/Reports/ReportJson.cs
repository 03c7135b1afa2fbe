using System.Text.Json.Serialization;

namespace RemoteSessions.Reports;

// The default encoder writes < > & ' and all that is not plain ASCII as \u escapes: nothing can end the script that holds it.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LocalTimeConverter)])]
[JsonSerializable(typeof(CapacityReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
