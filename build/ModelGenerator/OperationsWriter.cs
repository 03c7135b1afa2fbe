namespace RemoteSessions.ModelGenerator;

/// <summary>Generates the code that defines each operation and specifies its input and output types.</summary>
internal static class OperationsWriter
{
    /// <summary>Generates the code for the operations that the commands use.</summary>
    public static string Write(ServiceModel model)
    {
        var code = CodeWriter.File($"RemoteSessions.{model.Service}.Generated", "RemoteSessions.Abstractions", "RemoteSessions.Protocol");
        code.Summary($"The operations of {model.Service} that the commands use.");
        return Write(code, model, emulatorOnly: false);
    }

    /// <summary>Generates the code for the operations that the emulator supports but the commands don't use.</summary>
    public static string WriteEmulatorOnly(ServiceModel model)
    {
        var code = CodeWriter.File(
            $"RemoteSessions.Emulator.{model.Service}.Generated", "RemoteSessions.Abstractions",
            $"RemoteSessions.{model.Service}.Generated", "RemoteSessions.Protocol");
        code.Summary($"The operations of {model.Service} that only other clients use, such as Terraform.");
        return Write(code, model, emulatorOnly: true);
    }

    /// <summary>Returns the name of the class that contains an operation.</summary>
    public static string ClassOf(ServiceModel model, bool emulatorOnly) =>
        emulatorOnly ? $"{model.Service}EmulatorOperations" : $"{model.Service}Operations";

    private static string Write(CodeWriter code, ServiceModel model, bool emulatorOnly)
    {
        code.Open($"internal static class {ClassOf(model, emulatorOnly)}");
        foreach (var (index, operation) in model.Used.Where(operation => operation.EmulatorOnly == emulatorOnly).Index())
        {
            if (index > 0)
                code.Line();
            var (input, output) = (TypeName.For(operation.Input), Output(operation));
            code.Line($"public static readonly AwsOperation<{input}, {output}> {operation.Name} =");
            code.Line(
                $"    AwsService.{model.Service}.{Identifier.Pascal(model.KindOf(operation))}(nameof({operation.Name}), {input}.Read, "
                + $"{output}.Read);");
        }

        return code.Close().ToString();
    }

    private static string Output(Operation operation) =>
        operation.Output is { Members.Count: > 0 } output ? TypeName.For(output) : "EmptyResponse";
}
