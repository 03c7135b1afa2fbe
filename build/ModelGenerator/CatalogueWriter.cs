namespace RemoteSessions.ModelGenerator;

/// <summary>Writes the catalogue of all operations that Invoke-RemoteSessionApi reads. ApiCatalogue.cs says what its lines mean.</summary>
internal static class CatalogueWriter
{
    public static string Write(ServiceModel model) => string.Concat(
        [
            "# build/ModelGenerator wrote this from build/models. See ApiCatalogue.cs.\n",
            $"times {string.Join(' ', Times(model))}\n",
            .. model.All.Select(operation => $"{Line(model, operation)}\n"),
        ]);

    private static string Line(ServiceModel model, Operation operation)
    {
        // What is newer than AWS's model, or was withdrawn from it, is no part of the catalogue.
        var members = operation.Input.Members.Where(member => member.Addition is null).OrderBy(member => !member.Required)
            .Select(member => $"{member.Name}{(member.Required ? "!" : "")}={Kind(model, member.Shape)}").ToList();
        var page = operation.PageToken is { } token ? $" {token}:{Items(model, operation)}" : "";
        return $"{operation.Name} {model.KindOf(operation)}{page}{(members.Count == 0 ? "" : $" | {string.Join(' ', members)}")}";
    }

    // The one list of a page; nothing where there are several.
    private static string? Items(ServiceModel model, Operation operation) =>
        operation.Output!.Members.Where(member => model[member.Shape].Type == "list").Select(member => member.Name).ToList() is [var only]
            ? only
            : null;

    private static string Kind(ServiceModel model, string shape) => model[shape] switch
    {
        { Type: "string" } => "text",
        { Type: "integer" or "long" } => "integer",
        { Type: "double" or "float" } => "number",
        { Type: "boolean" } => "boolean",
        { Type: "timestamp" } => "time",
        { Type: "structure" } => "object",
        { Type: "map" } => "map",
        { Type: "list", Item: { } item } => Kind(model, item) + "*",
        var other => throw new NotSupportedException($"The catalogue has no word for {other.Name}, a {other.Type}."),
    };

    // The members of outputs that are times; then, with "-", those of the same name that are not, by the member that they are in.
    private static IEnumerable<string> Times(ServiceModel model)
    {
        var structures = model.Reachable(model.All, inputs: false).Where(shape => shape.Type == "structure").ToList();
        var times = structures.SelectMany(shape => shape.Members).Where(member => model[member.Shape].Type == "timestamp")
            .Select(member => member.Name).ToHashSet();
        var others = from parent in structures
                     from member in parent.Members
                     from inner in Structure(model, member.Shape).Members
                     where times.Contains(inner.Name) && model[inner.Shape].Type != "timestamp"
                     select $"-{member.Name}.{inner.Name}";
        return times.Order(StringComparer.Ordinal).Concat(others.Distinct().Order(StringComparer.Ordinal));
    }

    private static Shape Structure(ServiceModel model, string shape) =>
        (model[shape].Item ?? model[shape].Value) is { } inner ? Structure(model, inner) : model[shape];
}
