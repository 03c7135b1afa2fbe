using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Provisioning;
using RemoteSessions.DeviceFarm;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Lists the artifacts of Device Farm sessions: videos, logs, and screenshots.
/// AWS: ListArtifacts. If a session has no artifacts, the command also calls GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteSessionArtifact", DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Get-DFRemoteSessionArtifact.md")]
[OutputType(typeof(DFRemoteSessionArtifact))]
public sealed class GetDFRemoteSessionArtifactCommand : DFRemoteSessionTargetCmdlet
{
    private static readonly ResourceSelector Accepted = new(DFRemoteSession.Identity, DFRemoteSessionArtifact.Identity);

    private ArtifactQuery? _query;

    /// <summary>The categories to include: FILE, LOG, or SCREENSHOT. By default, the command includes all categories.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Category { get; set; }

    /// <summary>The names of the artifacts. Wildcards are supported.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>The types of the artifacts to include, such as VIDEO or DEVICE_LOG.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ArtifactTypeCompleter))]
    public string[]? Type { get; set; }

    // The artifact query that this command uses for every session.
    private ArtifactQuery Query => _query ??= new(Category, Name, Type);

    private protected override void ProcessInput()
    {
        foreach (var target in Typed(lookUp: false))
            List(target, null);
        foreach (var reference in Selected(Accepted, InputObject))
        {
            if (reference.Identity == DFRemoteSession.Identity)
            {
                foreach (var (arn, _) in Arns([reference]))
                    List(TargetOf(arn, reference, lookUp: false)!, null);
            }
            else if (Again(reference) is { } session)
            {
                List(TargetOf(session, reference, lookUp: false)!, reference.Key);
            }
        }

        FinishInput();
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        foreach (var (name, error) in Query.Errors)
            WriteError(ErrorRecords.Create(error, name, CommandName));
    }

    // A piped artifact is read again from the list of its session's artifacts, for example to get a new download URL.
    private string? Again(ResourceReference artifact)
    {
        var session = artifact[nameof(DFRemoteSessionArtifact.SessionArn)];
        if (DeviceFarmArn.Problem(session, DeviceFarmArnKind.Session) is not { } problem)
            return session;
        Reject(artifact.Input, problem);
        return null;
    }

    private void List(SessionTarget<DFRemoteSession> target, string? artifactArn)
    {
        StartOn(target, async farm =>
        {
            await foreach (var artifact in Query.ReadAsync(farm, target, Cancellation).ConfigureAwait(false))
            {
                if (artifactArn is null || artifact.Arn == artifactArn)
                    await EmitAsync(artifact).ConfigureAwait(false);
            }
        });
    }
}
