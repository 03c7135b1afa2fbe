namespace RemoteSessions.ModelGenerator;

/// <summary>
/// Writes C# records for the structures of a service. Each C# record contains the code that reads its properties from JSON and writes them
/// as JSON.
/// </summary>
internal static class StructureWriter
{
    public static string Write(ServiceModel model)
    {
        var code = CodeWriter.File($"RemoteSessions.{model.Service}.Generated", "System.Text.Json", "RemoteSessions.Protocol");
        var outputs = model.Used.Select(operation => operation.Output?.Name).ToHashSet();
        var shapes = model.Reachable(model.Used).Concat(model.Used.Select(operation => operation.Input)).DistinctBy(shape => shape.Name)
            // All services share EmptyResponse as the type of outputs without members.
            .Where(shape => shape.Type == "structure" && !(outputs.Contains(shape.Name) && shape.Members.Count == 0))
            .OrderBy(shape => shape.Name, StringComparer.Ordinal);
        var first = true;
        foreach (var shape in shapes)
        {
            if (!first)
                code.Line();
            first = false;
            Write(code, model, shape);
        }

        return code.ToString();
    }

    private static void Write(CodeWriter code, ServiceModel model, Shape shape)
    {
        var name = TypeName.For(shape);
        code.Open($"internal sealed record {name} : IWireObject").Open($"public {name}()").Close().Line();
        code.Open($"private {name}(ref WireReader json)").Open("while (json.NextMember())");
        foreach (var (index, member) in shape.Members.Index())
        {
            code.Line($"{(index == 0 ? "if" : "else if")} (json.Is(\"{member.Name}\"u8))");
            // If a list property has the same name as the type of its items, the property hides the type, so a qualified name is needed.
            var reader = TypeName.Reader(model, member.Shape).Replace(
                $"List({member.Property}.", $"List(Generated.{member.Property}.", StringComparison.Ordinal);
            code.Line($"    {member.Property} = json.{reader};");
        }

        if (shape.Members.Count > 0)
            code.Line("else").Line("    json.Skip();");
        else
            code.Line("json.Skip();");
        code.Close().Close().Line();
        foreach (var group in shape.Members.GroupBy(member => member.Addition))
        {
            if (group.Key is { } why)
                code.Line().Line($"// {why}");
            foreach (var member in group)
                code.Line($"public {TypeName.For(model, member.Shape)}? {member.Property} {{ get; init; }}");
        }

        if (shape.Members.Count > 0)
            code.Line();
        code.Line($"public static {name} Read(ref WireReader json) => new(ref json);").Line();
        code.Open("public void Write(Utf8JsonWriter json)").Line("json.WriteStartObject();");
        foreach (var member in shape.Members)
            code.Line($"json.Member(\"{member.Name}\"u8, {member.Property});");
        code.Line("json.WriteEndObject();").Close().Close();
    }
}
