using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Reports;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Capacity;

/// <summary>
/// Measures how much of each AppStream fleet and WorkSpaces pool there is, and how much of it is used: once, or every so often; on
/// the screen, and as a page for others. A service, region or profile that fails costs one error.
/// AWS: DescribeFleets, ListAssociatedStacks, DescribeSessions; DescribeWorkspacesPools, DescribeWorkspacesPoolSessions.
/// </summary>
[Cmdlet(VerbsDiagnostic.Measure, "RemoteSessionCapacity", DefaultParameterSetName = ByName, SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Measure-RemoteSessionCapacity.md")]
[OutputType(typeof(RemoteSessionCapacity))]
public sealed partial class MeasureRemoteSessionCapacityCommand : AwsCmdlet
{
    private const string ByName = "Name";

    // Scopes wait for other machines: as many as there are may do so at once. -ThrottleLimit holds for each of them.
    private const int MostScopes = 256;

    private readonly List<ResourceReference> _input = [];
    private readonly CapacityLog _log = new();
    private ReportFile? _file;

    /// <summary>The regions, wildcards allowed: eu-*, or * for all where a service is.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [Parameter(ParameterSetName = ByObject)]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ValidateForm(@"[a-zA-Z0-9*?\[\]-]+", "a region such as us-east-1, or a pattern such as eu-*")]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string[]? Region { get; set; }

    /// <summary>The AWS profiles to ask with.</summary>
    [Parameter]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    public string[]? ProfileName { get; set; }

    /// <summary>Only this service: AppStream or WorkSpaces.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotEmpty]
    [ValidateOffered(typeof(CapacityServiceCompleter))]
    [ArgumentCompleter(typeof(CapacityServiceCompleter))]
    public string[]? Service { get; set; }

    /// <summary>Only fleets and pools with these names, wildcards allowed.</summary>
    [Parameter(ParameterSetName = ByName)]
    [Alias("FleetName", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(CapacityNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>
    /// Fleets and pools, as Get-ASFleet and Get-WksPool give them, or rows of this command, also from a CSV file: each is measured where it
    /// is. Or names of fleets and pools.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>
    /// Measures again and again, with this time from one sample to the next: 30s, 5m, 1h, or 0:00:30. From 1 second to 1 day.
    /// </summary>
    [Parameter]
    [Duration]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? Sample { get; set; }

    /// <summary>For how long to go on, at most 31 days. Without it, until Ctrl+C.</summary>
    [Parameter]
    [Duration]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? For { get; set; }

    /// <summary>Writes a page with charts to this .html file, at the end and also after Ctrl+C.</summary>
    [Parameter]
    [ValidateNotEmpty]
    public string? Report { get; set; }

    /// <summary>Replaces a report that is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Does not replace a report that is there.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    /// <inheritdoc/>
    protected override int Concurrency => MostScopes;

    private protected override IEnumerable<string?> Regions => (string?[]?)Region ?? [null];

    private protected override IEnumerable<string?> Profiles => (string?[]?)ProfileName ?? [null];

    // One scope that has no Region or no credentials does not end the others.
    private protected override bool NamesItsProfile => true;

    private protected override bool SendsChanges => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (SampleSchedule.Problem(Sample, For) is { } problem)
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, problem, null, CommandName));
        foreach (var (pattern, error) in SessionScopes.Unmatched(SessionScopes.KindsOf(Service, CapacityScopes.Kinds), Region))
            WriteError(ErrorRecords.Create(error, pattern, CommandName));
        if (Report is null)
            return;
        if (!ReportFile.TryFind(SessionState.Path, Report, Force, NoClobber, out var file, out var refusal))
            ThrowTerminatingError(ErrorRecords.Create(refusal!, Report, CommandName));
        // To measure changes nothing, and goes on.
        if (ShouldProcess(file!.Path, "Write report"))
            _file = file;
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in Selected(
            CapacityScopes.Accepted, ParameterSetName == ByObject ? InputObject : Texts((Name ?? []).Where(IsArn))))
        {
            if (CapacityScopes.IsMeasurable(reference))
                _input.Add(reference);
            else
                Reject(reference.Input, "The service has no fleets or pools.");
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var names = Name?.Where(name => !IsArn(name)).ToArray();
        List<CapacityScope> scopes = [.. CapacityScopes.Resolve(_input, ScopesOf)];
        if (ParameterSetName == ByName && names is not { Length: 0 })
        {
            var filter = new NameFilter(names, CapacityScopes.Kind);
            scopes.AddRange(SessionScopes.Resolve(
                SessionScopes.KindsOf(Service, CapacityScopes.Kinds), Region, ProfileName, (service, region, profile) => ScopeOf(
                    service, region, profile))
                .Select(scope => new CapacityScope(scope, filter)));
        }

        if (scopes.Count == 0)
            return;
        try
        {
            MeasureAll(scopes, new SampleSchedule(Sample, For, TimeProvider.System));
        }
        finally
        {
            // Also when it was stopped: what was measured so far is of use.
            _log.EndSample(complete: false);
            if (_file is not null && !_log.IsEmpty)
                Write(_file);
        }
    }

    private static bool IsArn(string name) => ResourceArn.TryRead(name, out _);
}
