using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Completion;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Lists Device Farm remote access sessions: of all projects, of some, or by ARN.
/// AWS: ListProjects, ListRemoteAccessSessions, GetRemoteAccessSession.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteSession", DefaultParameterSetName = Query, HelpUri = HelpPages.Folder + "Get-DFRemoteSession.md")]
[OutputType(typeof(DFRemoteSession))]
public sealed class GetDFRemoteSessionCommand : DeviceFarmReadCmdlet
{
    private const string Query = "Query";
    private const string ByArn = "Arn";

    /// <summary>Names of sessions, wildcards allowed.</summary>
    [Parameter(Position = 0, ParameterSetName = Query)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public string[]? Name { get; set; }

    /// <summary>Names of projects, wildcards allowed. Without it, all projects.</summary>
    [Parameter(ParameterSetName = Query)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProjectCompleter))]
    public string[]? ProjectName { get; set; }

    /// <summary>ARNs of sessions, or of projects for all their sessions.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByArn, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("SessionArn", "ProjectArn")]
    [FromProperty("Arn", "SessionArn", "ProjectArn")]
    [ValidateDeviceFarmArn(DeviceFarmArnKind.Session, DeviceFarmArnKind.Project)]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public string[] Arn { get; set; } = [];

    /// <summary>Only sessions with one of these statuses, such as RUNNING.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Status { get; set; }

    /// <summary>Only sessions with one of these results, such as ERRORED.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(DeviceFarmValueCompleter))]
    public string[]? Result { get; set; }

    private protected override void ReadInput()
    {
        if (ParameterSetName == Query)
        {
            InEachPlace(null, FindAsync);
            return;
        }

        foreach (var arn in Arn)
            InEachPlace(arn, farm => ReadAsync(farm, arn));
    }

    private async Task FindAsync(DeviceFarmClient farm)
    {
        var names = new NameFilter(Name);
        await foreach (var project in ProjectNames.FindAsync(farm, ProjectName, Cancellation).ConfigureAwait(false))
            await EmitAllAsync(farm.ListSessionsAsync(project.Arn!, Cancellation), session => names.Matches(session.Name) && Wanted(session)).ConfigureAwait(false);
        names.ThrowIfMissing("Device Farm session");
    }

    private async Task ReadAsync(DeviceFarmClient farm, string arn)
    {
        if (DeviceFarmArn.KindOf(arn) == DeviceFarmArnKind.Project)
            await EmitAllAsync(farm.ListSessionsAsync(arn, Cancellation), Wanted).ConfigureAwait(false);
        else if (await farm.GetSessionAsync(arn, Cancellation).ConfigureAwait(false) is { } session && Wanted(session))
            await EmitAsync(session).ConfigureAwait(false);
    }

    private bool Wanted(DFRemoteSession session) =>
        Filters.In(Status, session.Status) && Filters.In(Result, session.Result);
}
