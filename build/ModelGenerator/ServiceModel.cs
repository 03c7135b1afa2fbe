using System.Text.Json.Nodes;

namespace RemoteSessions.ModelGenerator;

/// <summary>The API of a service: the AWS model and the additional members in additions.json.</summary>
internal sealed class ServiceModel
{
    private readonly Dictionary<string, Shape> _shapes;
    private readonly Dictionary<string, string> _kinds;

    /// <param name="service">The name that represents the service in folder names and namespaces.</param>
    /// <param name="model">The AWS service model, reduced by <see cref="ModelImport"/>.</param>
    /// <param name="additions">The JSON object for the service in additions.json, or null if additions.json contains no object for the
    /// service.</param>
    /// <param name="operations">The list of the operations that the project uses.</param>
    public ServiceModel(string service, JsonNode model, JsonNode? additions, IEnumerable<UsedOperation> operations)
    {
        Service = service;
        _shapes = model["shapes"]!.AsObject()
            .ToDictionary(entry => entry.Key, entry => Read(entry.Key, entry.Value!, additions?["members"]?[entry.Key]));
        foreach (var (name, shape) in additions?["shapes"]?.AsObject() ?? [])
            _shapes.Add(name, Read(name, shape!, null));
        All = [.. model["operations"]!.AsObject().Select(entry => Read(entry.Key, entry.Value!))];
        Used = [.. operations.Where(used => used.Service == service)
            .Select(used => All.FirstOrDefault(known => known.Name == used.Name) is { } known
            ? known with { EmulatorOnly = used.EmulatorOnly }
            : throw new FormatException($"The model of {service} has no operation {used.Name}. Correct operations.txt."))];
        _kinds = (additions?["kinds"]?.AsObject() ?? []).ToDictionary(entry => entry.Key, entry => (string)entry.Value!);
        foreach (var used in operations.Where(used => used.Service == service))
            _kinds[used.Name] = used.Kind;
    }

    public string Service { get; }

    /// <summary>All operations of the service.</summary>
    public IReadOnlyList<Operation> All { get; }

    /// <summary>The operations that the commands use, and the operations that only the emulator supports.</summary>
    public IReadOnlyList<Operation> Used { get; }

    /// <summary>The names of all error types of the service.</summary>
    public IEnumerable<string> Errors => _shapes.Values.Where(shape => shape.IsError).Select(shape => shape.Name);

    public Shape this[string name] => _shapes[name];

    /// <summary>Returns the kind of an operation: read, change, or create.</summary>
    public string KindOf(Operation operation) => _kinds.GetValueOrDefault(operation.Name) ?? OperationKind.Infer(operation.Name);

    /// <summary>
    /// Returns the types that the inputs or outputs of the specified operations can contain, sorted by name and without duplicates.
    /// </summary>
    public IReadOnlyList<Shape> Reachable(IEnumerable<Operation> operations, bool inputs = true, bool outputs = true)
    {
        var found = new SortedDictionary<string, Shape>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            if (inputs)
                Add(operation.Input);
            if (outputs && operation.Output is { } output)
                Add(output);
        }

        return [.. found.Values];

        void Add(Shape shape)
        {
            if (!found.TryAdd(shape.Name, shape))
                return;
            foreach (var part in shape.Members.Select(member => member.Shape)
                .Append(shape.Item).Append(shape.Key).Append(shape.Value).OfType<string>())
                Add(_shapes[part]);
        }
    }

    private static Shape Read(string name, JsonNode shape, JsonNode? added)
    {
        if ((added?["members"]?.AsObject() ?? []).FirstOrDefault(member => shape["members"]?[member.Key] is not null).Key is { } twice)
            throw new FormatException($"The model now contains {name}.{twice}. Remove it from additions.json.");
        var required = (shape["required"] as JsonArray ?? []).Select(member => (string)member!).ToHashSet();
        return new Shape(name, (string)shape["type"]!)
        {
            Members =
            [
                .. (shape["members"]?.AsObject() ?? [])
                    .Select(member => new Member(member.Key, (string)member.Value!, required.Contains(member.Key))),
                .. (added?["members"]?.AsObject() ?? [])
                    .Select(member => new Member(member.Key, (string)member.Value!, false) { Addition = (string)added!["why"]! }),
            ],
            Item = (string?)shape["member"],
            Key = (string?)shape["key"],
            Value = (string?)shape["value"],
            Values = [.. (shape["enum"] as JsonArray ?? []).Select(value => (string)value!)],
            Minimum = (long?)shape["min"],
            Maximum = (long?)shape["max"],
            Pattern = (string?)shape["pattern"],
            IsError = (bool?)shape["exception"] == true,
        };
    }

    private Operation Read(string name, JsonNode operation) => new(
        name,
        (string?)operation["input"] is { } input ? _shapes[input] : new Shape($"{name}Request", "structure"),
        (string?)operation["output"] is { } output ? _shapes[output] : null,
        [.. (operation["errors"] as JsonArray ?? []).Select(error => (string)error!)]);
}
