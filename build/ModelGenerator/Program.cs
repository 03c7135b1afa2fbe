using RemoteSessions.ModelGenerator;

// Without arguments, the program generates the files in the Generated folders. With the argument "import", the program updates a file in
// build/models from an AWS service model.
var root = new DirectoryInfo(AppContext.BaseDirectory);
while (!File.Exists(Path.Combine(root.FullName, "RemoteSessions.sln")))
    root = root.Parent ?? throw new DirectoryNotFoundException("The repository was not found. Run the generator from the repository.");

switch (args)
{
    case []:
        var count = new Generator(root.FullName).Run();
        Console.WriteLine($"{count} files are up to date.");
        return 0;
    case ["import", var service, var path, var source]:
        var target = Path.Combine(root.FullName, "build", "models", $"{service.ToLowerInvariant()}.json");
        File.WriteAllText(target, ModelImport.Trim(File.ReadAllText(path), source));
        return 0;
    default:
        Console.Error.WriteLine(
            "Usage: dotnet run --project build/ModelGenerator [import <service> <path of AWS's service-2.json> <source>]");
        return 2;
}
