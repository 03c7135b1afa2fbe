using System.Text.Json.Serialization;

namespace RemoteSessions.Reports;

// The default encoder writes <, >, &, ', and all non-ASCII characters as \u escape sequences, so that no text can close the script element
// that contains the data.
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LocalTimeConverter)])]
[JsonSerializable(typeof(CapacityReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
