using System.Globalization;

namespace RemoteSessions.ModelGenerator;

/// <summary>Writes the patterns, lengths, counts, and ranges of inputs, which the commands' parameters and the emulator check.</summary>
internal static class ConstraintsWriter
{
    public static string Write(ServiceModel model)
    {
        var code = CodeWriter.File($"RemoteSessions.{model.Service}.Generated");
        code.Summary($"The patterns, lengths, counts, and ranges that {model.Service}'s model has for inputs.")
            .Open($"internal static class {ClassOf(model)}");
        foreach (var shape in model.Reachable(model.Used, outputs: false))
        {
            if (shape.Pattern is not null)
                code.Line(
                    $"public const string {PatternOf(shape)} = "
                    + $"@\"{Portable(shape.Pattern).Replace("\"", "\"\"", StringComparison.Ordinal)}\";");
            if (Measure(shape) is not { } measure)
                continue;
            Number(code, shape, "Minimum" + measure, shape.Minimum is 0 && measure.Length > 0 ? null : shape.Minimum);
            Number(code, shape, "Maximum" + measure, shape.Maximum);
        }

        return code.Close().ToString();
    }

    public static string ClassOf(ServiceModel model) => $"{model.Service}Constraints";

    public static string PatternOf(Shape shape) =>
        Identifier.Pascal(shape.Name) + (shape.Name.EndsWith("Pattern", StringComparison.Ordinal) ? "" : "Pattern");

    // What a bound of the type limits, or null where it has none.
    private static string? Measure(Shape shape) => shape.Type switch
    {
        "string" => "Length",
        "list" or "map" => "Count",
        "integer" or "long" => "",
        _ => null,
    };

    private static void Number(CodeWriter code, Shape shape, string name, long? value)
    {
        if (value is not { } number)
            return;
        var type = number is > int.MaxValue or < int.MinValue ? "long" : "int";
        code.Line($"public const {type} {Identifier.Pascal(shape.Name)}{name} = {number.ToString(CultureInfo.InvariantCulture)};");
    }

    // AWS's patterns are those of Java, which allows a backslash before an underscore.
    private static string Portable(string pattern) => pattern.Replace(@"\_", "_", StringComparison.Ordinal);
}
