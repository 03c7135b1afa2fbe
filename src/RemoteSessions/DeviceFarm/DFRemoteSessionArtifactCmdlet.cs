using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>A cmdlet that acts on what sessions left: which of it is meant.</summary>
public abstract class DFRemoteSessionArtifactCmdlet : DFRemoteSessionTargetCmdlet
{
    private ArtifactQuery? _query;

    /// <summary>FILE, LOG or SCREENSHOT. Without it, all three.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Category { get; set; }

    /// <summary>Names of artifacts, wildcards allowed.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Types of artifacts, such as VIDEO or DEVICE_LOG.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ArtifactTypeCompleter))]
    public string[]? Type { get; set; }

    /// <summary>Which artifacts are meant, of all sessions of the command.</summary>
    private protected ArtifactQuery Query => _query ??= new(Category, Name, Type);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        foreach (var (name, error) in Query.Errors)
            WriteError(ErrorRecords.Create(error, name, CommandName));
    }
}
