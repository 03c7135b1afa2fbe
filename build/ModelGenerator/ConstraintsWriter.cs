using System.Globalization;

namespace RemoteSessions.ModelGenerator;

/// <summary>
/// Writes the constraints for inputs: patterns, lengths, counts, and ranges. The commands use these constraints to validate parameters, and
/// the emulator uses them to validate requests.
/// </summary>
internal static class ConstraintsWriter
{
    public static string Write(ServiceModel model)
    {
        var code = CodeWriter.File($"RemoteSessions.{model.Service}.Generated");
        code.Summary($"The patterns, lengths, counts, and ranges of inputs in the {model.Service} model.")
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

    // Returns the name of the quantity (such as the length of a string) to which the minimum and the maximum in the model apply. If the
    // type can't have a minimum or a maximum, the result is null.
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

    // AWS uses Java patterns, which differ from .NET patterns: a backslash before an underscore is allowed, a range can end with a
    // character outside the Basic Multilingual Plane, and \p{Print} is a class of ASCII characters.
    private static string Portable(string pattern) => pattern
        .Replace(@"\_", "_", StringComparison.Ordinal)
        .Replace(@"\uD800\uDC00-\uDBFF\uDFFF", @"\uD800-\uDFFF", StringComparison.Ordinal)
        .Replace(@"\p{Print}", @"[\u0020-\u007E]", StringComparison.Ordinal);
}
