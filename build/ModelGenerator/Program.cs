using RemoteSessions.ModelGenerator;

// Without arguments: writes the Generated folders. "import": brings one of build/models up to date with AWS's service model.
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "RemoteSessions.sln")))
    root = root.Parent ?? throw new DirectoryNotFoundException("Run the generator from the repository.");

switch (args)
{
    case []:
        var count = new Generator(root.FullName).Run();
        Console.WriteLine($"{count} files are generated.");
        return 0;
    case ["import", var service, var path, var source]:
        var target = Path.Combine(root.FullName, "build", "models", $"{service.ToLowerInvariant()}.json");
        File.WriteAllText(target, ModelImport.Trim(File.ReadAllText(path), source));
        return 0;
    default:
        Console.Error.WriteLine(
            "Usage: dotnet run --project build/ModelGenerator [import <service> <path of AWS's service-2.json> <where it is from>]");
        return 2;
}
