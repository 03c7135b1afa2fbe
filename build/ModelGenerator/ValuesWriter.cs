namespace RemoteSessions.ModelGenerator;

/// <summary>Writes C# constants for the known values of enumerations.</summary>
internal static class ValuesWriter
{
    private static readonly string[] Suffixes = ["Enum", "Value"];

    public static string Write(ServiceModel model)
    {
        var code = CodeWriter.File($"RemoteSessions.{model.Service}.Generated");
        code.Line("// The service may return other values than these. They are passed through unchanged.");
        foreach (var shape in model.Reachable(model.Used).Where(shape => shape.Values.Count > 0))
        {
            code.Line().Open($"internal static class {NameOf(shape)}");
            foreach (var value in shape.Values)
                code.Line($"public const string {Identifier.Constant(value)} = \"{value}\";");
            code.Line()
                .Line($"public static readonly string[] All = [{string.Join(", ", shape.Values.Select(Identifier.Constant))}];").Close();
        }

        return code.ToString();
    }

    /// <summary>
    /// Returns the name of the class that contains the values of an enumeration: FleetTypeValues for FleetType, ReconnectValues for
    /// ReconnectEnum, and AccessPropertyValues for AccessPropertyValue.
    /// </summary>
    public static string NameOf(Shape shape)
    {
        var suffix = Suffixes.FirstOrDefault(end => shape.Name.EndsWith(end, StringComparison.Ordinal)) ?? "";
        return $"{Identifier.Pascal(shape.Name[..^suffix.Length])}Values";
    }
}
