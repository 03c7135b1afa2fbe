using System.Collections.ObjectModel;

namespace System.Management.Automation;

public sealed class ProviderIntrinsics
{
    internal ProviderIntrinsics()
    {
    }

    public ItemCmdletProviderIntrinsics Item { get; } = new();
}

/// <summary>The file system only: what Get-Item would give for literal paths.</summary>
public sealed class ItemCmdletProviderIntrinsics
{
    internal ItemCmdletProviderIntrinsics()
    {
    }

    public Collection<PSObject> Get(string[] path, bool force, bool literalPath)
    {
        if (!literalPath) throw new NotSupportedException("The double takes literal paths only.");
        return [.. path.Select(item => Directory.Exists(item)
            ? PSObject.AsPSObject(new DirectoryInfo(item))
            : File.Exists(item) ? PSObject.AsPSObject(new FileInfo(item)) : throw new ItemNotFoundException($"Cannot find path '{item}' because it does not exist."))];
    }
}
