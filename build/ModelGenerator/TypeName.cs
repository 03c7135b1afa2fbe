namespace RemoteSessions.ModelGenerator;

/// <summary>Maps types in the service model to C# types and to the methods that read their values.</summary>
internal static class TypeName
{
    public static string For(Shape structure) => Identifier.Pascal(structure.Name);

    /// <summary>Returns the type of a property, without the question mark of a nullable type.</summary>
    public static string For(ServiceModel model, string shape) => model[shape] switch
    {
        { Type: "string" } => "string",
        { Type: "integer" } => "int",
        { Type: "long" } => "long",
        { Type: "double" or "float" } => "double",
        { Type: "boolean" } => "bool",
        { Type: "timestamp" } => "DateTimeOffset",
        { Type: "structure" } structure => For(structure),
        { Type: "list", Item: { } item } => $"IReadOnlyList<{For(model, item)}>",
        { Type: "map", Key: { } key, Value: { } value } => $"IReadOnlyDictionary<{For(model, key)}, {For(model, value)}>",
        var other => throw Unsupported(other),
    };

    /// <summary>Returns the C# code of the method call that reads a value of the type.</summary>
    public static string Reader(ServiceModel model, string shape) => model[shape] switch
    {
        { Type: "string" } => "Text()",
        { Type: "integer" } => "Integer()",
        { Type: "long" } => "Long()",
        { Type: "double" or "float" } => "Number()",
        { Type: "boolean" } => "Flag()",
        { Type: "timestamp" } => "Time()",
        { Type: "structure" } structure => $"Object({For(structure)}.Read)",
        { Type: "list", Item: { } item } when model[item].Type == "string" => "Texts()",
        { Type: "list", Item: { } item } when model[item].Type == "structure" => $"List({For(model[item])}.Read)",
        { Type: "map", Key: { } key, Value: { } value } when (model[key].Type, model[value].Type) == ("string", "string") => "TextMap()",
        { Type: "map", Key: { } key, Value: { } value } when (model[key].Type, model[value].Type) == ("string", "integer") =>
            "IntegerMap()",
        var other => throw Unsupported(other),
    };

    private static NotSupportedException Unsupported(Shape shape) =>
        new($"WireReader and WireWriting have no method for the type {shape.Type} of {shape.Name}. Add a method to both, and to TypeName.");
}
