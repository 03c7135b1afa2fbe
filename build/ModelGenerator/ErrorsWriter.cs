namespace RemoteSessions.ModelGenerator;

/// <summary>Generates the C# code that defines the error types of the services.</summary>
internal static class ErrorsWriter
{
    private const string Suffix = "Exception";

    /// <summary>Writes each error type only once, even if several services return it.</summary>
    public static string Write(IEnumerable<ServiceModel> models, IEnumerable<string> common)
    {
        var code = CodeWriter.File("RemoteSessions.Protocol.Generated");
        code.Summary("The error types of the services. Some of them belong to several services.")
            .Open("internal static class ServiceErrorTypes");
        foreach (var error in models.SelectMany(model => model.Errors).Concat(common).Distinct().Order(StringComparer.Ordinal))
            code.Line($"public const string {NameOf(error)} = \"{error}\";");
        return code.Close().ToString();
    }

    /// <summary>Generates the emulator class that lists the error types of each operation.</summary>
    public static string WriteByOperation(ServiceModel model)
    {
        var code = CodeWriter.File(
            $"RemoteSessions.Emulator.{model.Service}.Generated", $"RemoteSessions.{model.Service}.Generated",
            "RemoteSessions.Protocol.Generated");
        code.Summary($"The errors that the {model.Service} model lists for each operation.")
            .Open($"internal static class {model.Service}OperationErrors");
        code.Open("public static string[] Get(string operation) => operation switch");
        foreach (var operation in model.Used.Where(operation => operation.Errors.Count > 0))
        {
            code.Line($"nameof({OperationsWriter.ClassOf(model, operation.EmulatorOnly)}.{operation.Name}) =>").Line("[");
            foreach (var error in operation.Errors)
                code.Line($"    ServiceErrorTypes.{NameOf(error)},");
            code.Line("],");
        }

        return code.Line("_ => [],").Close("};").Close().ToString();
    }

    private static string NameOf(string error) => error.EndsWith(Suffix, StringComparison.Ordinal) ? error[..^Suffix.Length] : error;
}
