using System.Text.Json.Nodes;

namespace RemoteSessions.ModelGenerator;

/// <summary>Writes all generated files in the repository.</summary>
internal sealed class Generator(string root)
{
    private static readonly string[] Services = ["AppStream", "DeviceFarm", "WorkSpaces", "ApplicationAutoScaling"];

    private readonly string _models = Path.Combine(root, "build", "models");

    /// <summary>
    /// Writes the files that have changed, deletes files that are no longer generated, and returns the number of generated files.
    /// </summary>
    public int Run()
    {
        var files = Files()
            .ToDictionary(file => Path.Combine(root, "src", file.Path.Replace('/', Path.DirectorySeparatorChar)), file => file.Text);
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || File.ReadAllText(path) != text)
                File.WriteAllText(path, text);
        }

        var old = files.Keys.Select(path => Path.GetDirectoryName(path)!).Distinct().SelectMany(Directory.EnumerateFiles);
        foreach (var path in old.Where(path => !files.ContainsKey(path)).ToList())
            File.Delete(path);
        return files.Count;
    }

    private IEnumerable<(string Path, string Text)> Files()
    {
        var additions = Json("additions.json");
        var operations = UsedOperation.Parse(File.ReadLines(Path.Combine(_models, "operations.txt")));
        var models = Services.Select(
            service => new ServiceModel(service, Json($"{service.ToLowerInvariant()}.json"), additions[service], operations)).ToList();
        var common = additions["Common"]!["errors"]!.AsArray().Select(error => (string)error!);
        return models.SelectMany(Files)
            .Append(("RemoteSessions.Core/Protocol/Generated/ServiceErrorTypes.cs", ErrorsWriter.Write(models, common)));
    }

    private static IEnumerable<(string Path, string Text)> Files(ServiceModel model)
    {
        var service = model.Service;
        var (core, emulator) = ($"RemoteSessions.Core/{service}/Generated", $"RemoteSessions.Emulator/{service}/Generated");
        return
        [
            ($"{core}/{service}Structures.cs", StructureWriter.Write(model)),
            ($"{core}/{service}Operations.cs", OperationsWriter.Write(model)),
            ($"{core}/{service}Values.cs", ValuesWriter.Write(model)),
            ($"{core}/{service}Constraints.cs", ConstraintsWriter.Write(model)),
            ($"RemoteSessions.Core/Api/Generated/{service}.txt", CatalogueWriter.Write(model)),
            .. model.Used.Any(operation => operation.EmulatorOnly)
                ? [($"{emulator}/{service}EmulatorOperations.cs", OperationsWriter.WriteEmulatorOnly(model))]
                : Array.Empty<(string, string)>(),
            ($"{emulator}/{service}Inputs.cs", InputsWriter.Write(model)),
            ($"{emulator}/{service}OperationErrors.cs", ErrorsWriter.WriteByOperation(model)),
        ];
    }

    private JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(_models, file)))!;
}
