using System.Globalization;

namespace RemoteSessions.ModelGenerator;

/// <summary>Writes the code with which the emulator validates inputs against the constraints in the model.</summary>
internal sealed class InputsWriter(ServiceModel model)
{
    private readonly CodeWriter _code = CodeWriter.File(
        $"RemoteSessions.Emulator.{model.Service}.Generated", "RemoteSessions.Emulator.Services",
        $"RemoteSessions.{model.Service}.Generated");

    public static string Write(ServiceModel model) => new InputsWriter(model).Write();

    private string Write()
    {
        _code.Summary($"Validates inputs against the constraints of the {model.Service} model.")
            .Open($"internal static class {model.Service}Inputs");
        var reachable = model.Reachable(model.Used, outputs: false);
        var inputs = model.Used.Select(operation => operation.Input).DistinctBy(shape => shape.Name).ToList();
        foreach (var shape in inputs)
            WriteCheck(shape, isRoot: true);
        foreach (var shape in reachable.Where(shape => shape.Type == "structure" && !inputs.Contains(shape) && IsConstrained(shape)))
            WriteCheck(shape, isRoot: false);
        return _code.Close().ToString();
    }

    private void WriteCheck(Shape shape, bool isRoot)
    {
        _code.Line().Open($"public static void Check({TypeName.For(shape)} input, Constraints model{(isRoot ? "" : ", string at")})");
        foreach (var member in shape.Members.Where(member => member.Required || IsConstrained(model[member.Shape])))
        {
            var name = isRoot ? $"\"{member.Name}\"" : $"$\"{{at}}.{member.Name}\"";
            var value = $"input.{member.Property}";
            List<string> checks = [
                .. member.Required ? [$"Required({name}, {value})"] : Array.Empty<string>(), .. Checks(model[member.Shape], name, value),
            ];
            if (checks.Count > 0)
                _code.Line($"model.{string.Join('.', checks)};");
            if (model[member.Shape].Type == "structure" && IsConstrained(model[member.Shape]))
                _code.Line($"if ({value} is {{ }} {Variable(member)})").Line($"    Check({Variable(member)}, model, {name});");
        }

        _code.Close();
    }

    private IEnumerable<string> Checks(Shape shape, string name, string value)
    {
        switch (shape.Type)
        {
            case "list":
                foreach (var size in Size("Count", shape, name, value))
                    yield return size;
                yield return $"Each({name}, {value}, (member, item) => {Body(model[shape.Item!], "member", "item")})";
                break;
            case "map":
                foreach (var size in Size("Count", shape, name, value))
                    yield return size;
                yield return $"EachEntry({name}, {value}, (member, key) => {Body(model[shape.Key!], "member", "key")}, "
                    + $"(member, value) => {Body(model[shape.Value!], "member", "value")})";
                break;
            case "integer" or "long" when (shape.Minimum ?? shape.Maximum) is not null:
                yield return $"Range({name}, {value}, {Bound(shape.Minimum, "long.MinValue")}, {Bound(shape.Maximum, "long.MaxValue")})";
                break;
            case "string":
                foreach (var size in Size("Length", shape, name, value))
                    yield return size;
                if (shape.Pattern is not null)
                    yield return $"Pattern({name}, {value}, {ConstraintsWriter.ClassOf(model)}.{ConstraintsWriter.PatternOf(shape)})";
                if (shape.Values.Count > 0)
                    yield return $"OneOf({name}, {value}, {ValuesWriter.NameOf(shape)}.All)";
                break;
        }
    }

    // Returns the code that validates each item of a list.
    private string Body(Shape shape, string name, string value) => shape.Type == "structure"
        ? IsConstrained(shape) ? $"Check({value}, model, {name})" : "{ }"
        : Checks(shape, name, value).ToList() is { Count: > 0 } checks ? $"model.{string.Join('.', checks)}" : "{ }";

    private static IEnumerable<string> Size(string check, Shape shape, string name, string value)
    {
        if (shape.Minimum is > 0 || shape.Maximum is not null)
            yield return $"{check}({name}, {value}, {Bound(shape.Minimum, "0")}, {Bound(shape.Maximum, "int.MaxValue")})";
    }

    private bool IsConstrained(Shape shape) => shape.Type switch
    {
        // Lists and maps must not contain null.
        "list" or "map" => true,
        "structure" => shape.Members.Any(member => member.Required || IsConstrained(model[member.Shape])),
        _ => shape.Pattern is not null || shape.Values.Count > 0 || shape.Maximum is not null || shape.Minimum is not null,
    };

    // The name must differ from "input" and "model", which are parameters of the generated methods.
    private static string Variable(Member member) =>
        Identifier.Camel(member.Property) is var name && name is "input" or "model" ? $"{name}Value" : name;

    private static string Bound(long? bound, string none) => bound?.ToString(CultureInfo.InvariantCulture) ?? none;
}
