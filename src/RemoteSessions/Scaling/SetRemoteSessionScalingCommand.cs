using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Provisioning;
using RemoteSessions.Waiting;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Changes how Application Auto Scaling scales AppStream fleets and WorkSpaces pools. The command sends only the settings that differ from
/// the current settings. If the size of a running fleet or pool is outside the new limits, Application Auto Scaling immediately changes the
/// size to the nearest limit.
/// AWS: RegisterScalableTarget, PutScalingPolicy, DescribeScalableTargets, DescribeScalingPolicies, DescribeScheduledActions,
/// DescribeScalingActivities; DescribeFleets; DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Set, "RemoteSessionScaling", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-RemoteSessionScaling.md")]
[OutputType(typeof(RemoteSessionScaling))]
public sealed class SetRemoteSessionScalingCommand : ScalingTargetCmdlet
{
    /// <summary>The minimum number of instances or, for multi-session fleets and pools, of user sessions.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 1000000, CommandMessages.Capacity)]
    public int? MinCapacity { get; set; }

    /// <summary>The maximum number of instances or, for multi-session fleets and pools, of user sessions.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 1000000, CommandMessages.Capacity)]
    public int? MaxCapacity { get; set; }

    /// <summary>The target value of the target tracking policy: the percentage of the capacity in use.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvDecimal]
    [ValidateNumber(1, 100, CommandMessages.Percent)]
    public double? TargetUtilization { get; set; }

    /// <summary>The number of seconds after a scale-out before the policy can scale out again.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 86400, CommandMessages.CooldownSeconds)]
    public int? ScaleOutCooldown { get; set; }

    /// <summary>The number of seconds after a scale-in before the policy can scale in again.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 86400, CommandMessages.CooldownSeconds)]
    public int? ScaleInCooldown { get; set; }

    /// <summary>Indicates whether the policy only adds capacity and never removes it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? DisableScaleIn { get; set; }

    /// <summary>The types of scaling activities to suspend: ScaleIn, ScaleOut, Schedules, or All.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvList]
    [ValidateOffered(typeof(ScalingPartCompleter))]
    [ArgumentCompleter(typeof(ScalingPartCompleter))]
    public string[]? Suspend { get; set; }

    /// <summary>The types of scaling activities to resume: ScaleIn, ScaleOut, Schedules, or All.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvList]
    [ValidateOffered(typeof(ScalingPartCompleter))]
    [ArgumentCompleter(typeof(ScalingPartCompleter))]
    public string[]? Resume { get; set; }

    // The service doesn't accept limits for a fleet or pool that doesn't exist.
    private protected override bool FindsDeleted => false;

    private protected override string? TypedProblem(string parameter, object? value) => base.TypedProblem(parameter, value)
        // A null value might come from a variable whose name is misspelled.
        ?? (value is null && parameter is (nameof(Suspend) or nameof(Resume)) ? CommandMessages.EmptyList(parameter) : null);

    private protected override void ProcessInput()
    {
        var references = References().Where(HasItsSettings).ToList();
        // The settings in piped objects might be outdated. For these objects, the command uses only the settings that the user specified
        // with parameters.
        var hasColumns = ParameterSetName == ByName || references.Exists(reference => reference.IsRow);
        var settings = ParameterSettings.Read<ScalingSettings>(this, hasColumns ? null : Typed);
        var suspended = hasColumns || Typed(nameof(Suspend)) ? ScalingParts.Read(Suspend) : [];
        var resumed = hasColumns || Typed(nameof(Resume)) ? ScalingParts.Read(Resume) : [];
        foreach (var target in Find(references))
            Change(target, settings, suspended, resumed, references.TrueForAll(HasSettingColumns));
    }

    // If a fleet or pool isn't registered with Application Auto Scaling, all cells for scaling settings in its row are empty.
    private static bool HasSettingColumns(ResourceReference reference) => reference.IsRow
        && typeof(ScalingSettings).GetProperties().Any(setting => reference.HasColumn(setting.Name));

    private void Change(
        ScalingTarget target, ScalingSettings settings, IReadOnlyList<string> suspended, IReadOnlyList<string> resumed, bool isExport)
    {
        if (!TryPolicies(target, settings, out var policies))
            return;
        var kind = target.Service.ResourceKind.Name;
        var change = new ScalingChange(
            target.Resource!, target.Service.Scaling, target.Registration, policies, settings, suspended, resumed);
        if (change.Problem is { } problem)
        {
            // For an Elastic fleet, the error type isn't InvalidArgument, because Application Auto Scaling can't scale Elastic fleets.
            WriteError(ErrorRecords.Create(
                target.Resource!.IsScalable ? ErrorIds.InvalidArgument : ServiceErrorTypes.OperationNotSupported,
                CommandMessages.ScalingImpossible(kind, target.Label, problem), target.Given, CommandName));
        }
        else if (change.List.All.Count == 0)
        {
            var scaling = CommandMessages.ScalingOf(kind, target.Label);
            if (isExport)
                TellNoChange(CommandMessages.NoDifference(scaling + PlaceOf(target.Scope)));
            else
                TellNoChange(change.List, scaling, target.Label, target.Scope);
            Start(target.Given, async () => await EmitAsync(
                await ReadAsync(target, ConnectTo(target)(), null).ConfigureAwait(false)).ConfigureAwait(false));
        }
        else
        {
            Change(target, change);
        }
    }

    private void Change(ScalingTarget target, ScalingChange change)
    {
        var kind = target.Service.ResourceKind.Name;
        if (change.AllowsZero)
            WriteWarning(VisibleText.Escape(CommandMessages.NoScaleOutFromZero(kind, target.Label)));
        if (ShouldProcess(
            target.Label, CommandMessages.ScaleAction(kind, change.Units, string.Join(", ", change.List.All), change.Move),
            target.Scope))
            Start(target.Given, () => ChangeAsync(target, change));
    }

    private bool TryPolicies(ScalingTarget target, ScalingSettings settings, out IReadOnlyList<ScalingPolicy> policies)
    {
        policies = [];
        if (!settings.HasPolicySettings() || target.Registration is null)
            return true;
        var isRead = TryAwait(
            target.Given,
            () => ConnectTo(target)().ListPoliciesAsync(target.Service.Scaling, target.Key, Cancellation).ReadAllAsync(),
            out var read);
        policies = read ?? [];
        return isRead;
    }

    private async Task ChangeAsync(ScalingTarget target, ScalingChange change)
    {
        var client = ConnectTo(target)();
        if (change.Registration is { } registration)
            await client.RegisterAsync(registration, Cancellation).ConfigureAwait(false);
        try
        {
            if (change.Policy is { } policy)
                await client.PutPolicyAsync(policy, change.IsNewTarget, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (change.Registration is not null)
        {
            throw failure.Explained(CommandMessages.LimitsChanged(target.Label));
        }

        await EmitAsync(await ReadAsync(target, client, change).AfterChangeOf(target.Label).ConfigureAwait(false)).ConfigureAwait(false);
    }

    // The registration might have changed the size, so the fleet or pool is read again.
    private async Task<RemoteSessionScaling> ReadAsync(ScalingTarget target, ScalingClient client, ScalingChange? change)
    {
        var names = new[] { WildcardPattern.Escape(target.Key) };
        var kind = target.Service.Scaling;
        var resource = await target.Service.FindAsync(target.Scope, names, new NameFilter(names), Cancellation).FindAsync(_ => true)
            .ConfigureAwait(false) ?? throw target.Service.ResourceKind.NotFound(target.Label, client.Region);
        var reader = new ScalingReader(
            client, kind,
            (failure, _) => EmitErrorAsync(change is null ? failure : failure.AfterChangeOf(target.Label, isPart: true), target.Given)
                .AsTask(),
            Cancellation);
        var registration = await FreshRead.UntilAsync(
            () => client.ListTargetsAsync(kind, [resource.Key], Cancellation).FindAsync(_ => true),
            found => change?.IsIn(found) != false, Cancellation).ConfigureAwait(false);
        var state = await reader.ReadAsync(ScaledResource.From(resource), change?.AppliedTo(registration) ?? registration)
            .ConfigureAwait(false);
        if (change is not null && state.Policies is { } policies && !change.IsIn(policies))
        {
            policies = await FreshRead.UntilAsync<IReadOnlyList<ScalingPolicy>>(
                async () => await client.ListPoliciesAsync(kind, resource.Key, Cancellation).ReadAllAsync().ConfigureAwait(false),
                change.IsIn, Cancellation).ConfigureAwait(false);
            state = state with { Policies = change.AppliedTo(policies) };
        }

        return new RemoteSessionScaling(state, client.Origin);
    }
}
