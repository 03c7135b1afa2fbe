using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Reports;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Capacity;

/// <summary>
/// Measures the capacity and usage of AppStream fleets, WorkSpaces pools, and personal WorkSpaces, once or at intervals. The command can
/// also write a report as a web page. If a service, Region, or profile fails, the command writes one error and continues.
/// AWS: DescribeFleets, ListAssociatedStacks, DescribeSessions; DescribeWorkspacesPools, DescribeWorkspacesPoolSessions;
/// DescribeWorkspaces, DescribeWorkspacesConnectionStatus, DescribeWorkspaceDirectories; DescribeScalableTargets,
/// DescribeScheduledActions.
/// </summary>
[Cmdlet(VerbsDiagnostic.Measure, "RemoteSessionCapacity", DefaultParameterSetName = ByName, SupportsShouldProcess = true,
    HelpUri = HelpPages.Folder + "Measure-RemoteSessionCapacity.md")]
[OutputType(typeof(RemoteSessionCapacity))]
public sealed partial class MeasureRemoteSessionCapacityCommand : AllServicesCmdlet
{
    private const string ByName = "Name";

    private readonly List<ResourceReference> _input = [];
    private readonly CapacityLog _log = new();
    private ReportFile? _file;

    /// <summary>Specifies the Regions. Wildcards are permitted: eu-*, or * for all Regions where the service is available.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [Parameter(ParameterSetName = ByObject)]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ValidateForm(@"[a-zA-Z0-9*?\[\]-]+", CommandMessages.RegionPattern)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public override string[]? Region { get; set; }

    /// <summary>Specifies the service: AppStream, WorkSpaces, or WorkSpacesPersonal.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotEmpty]
    [ValidateOffered(typeof(CapacityServiceCompleter))]
    [ArgumentCompleter(typeof(CapacityServiceCompleter))]
    public string[]? Service { get; set; }

    /// <summary>
    /// Specifies the names or ARNs of the fleets and pools whose capacity you want to measure. To measure the capacity of personal
    /// desktops, specify the names or IDs of their directories. Wildcards are permitted.
    /// </summary>
    [Parameter(ParameterSetName = ByName)]
    [Alias("FleetName", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(CapacityNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>
    /// Specifies fleets and pools as objects from Get-ASFleet and Get-WksPool, as rows that this command returned earlier, or as rows of a
    /// CSV file. Each fleet or pool is measured in its own account and Region. Names are also accepted.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>
    /// Specifies the interval between two samples (1 second to 1 day), such as 30s, 5m, 1h, or 0:00:30. If you omit this parameter, the
    /// command takes one sample.
    /// </summary>
    [Parameter]
    [Duration]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? Sample { get; set; }

    /// <summary>
    /// Specifies the duration of the series of samples, up to 31 days. If you omit this parameter, the series of samples continues until
    /// you press Ctrl+C.
    /// </summary>
    [Parameter]
    [Duration]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(DurationCompleter))]
    public TimeSpan? For { get; set; }

    /// <summary>
    /// Specifies the .html file in which the command saves a report with charts. The report is written at the end of the measurement, and
    /// also after you press Ctrl+C.
    /// </summary>
    [Parameter]
    [ValidateNotEmpty]
    public string? Report { get; set; }

    /// <summary>Indicates that the command replaces an existing report even if it's read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Indicates that the command doesn't replace an existing report.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    private protected override bool SendsChanges => false;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        if (SampleSchedule.Problem(Sample, For) is { } problem)
            ThrowTerminatingError(ErrorRecords.Create(ErrorIds.InvalidArgument, problem, null, CommandName));
        WriteUnmatchedRegions(SessionScopes.KindsOf(Service, CapacityScopes.Kinds));
        if (Report is null)
            return;
        if (!ReportFile.TryFind(SessionState.Path, Report, Force, NoClobber, out var file, out var reportError))
            ThrowTerminatingError(ErrorRecords.Create(reportError!, Report, CommandName));
        // With -WhatIf, the command still measures the capacity, because the measurement doesn't change any resource.
        if (ShouldProcess(file!.Path, CommandMessages.WriteReport))
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
                Reject(reference.Input, CommandMessages.NoCapacity(
                    reference[nameof(Service)], CapacityScopes.Kinds.Select(kind => kind.Name)));
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
            var measured = scopes[0].Measured;
            MeasureAll(
                scopes.ConvertAll(scope => scope with { Measured = measured }), new SampleSchedule(Sample, For, TimeProvider.System));
        }
        finally
        {
            // The report is written even if the command is stopped, because the samples that were already taken are still useful.
            _log.EndSample(complete: false);
            if (_file is not null && !_log.IsEmpty)
                Write(_file);
        }
    }

    private static bool IsArn(string name) => ResourceArn.TryRead(name, out _);
}
