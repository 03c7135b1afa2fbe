using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.ApplicationAutoScaling.Generated;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Provisioning;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Removes AppStream fleets and WorkSpaces pools, including their policies and schedules, from Application Auto Scaling, or deletes only
/// the specified policies. The command doesn't change the size of the fleets or pools.
/// AWS: DeregisterScalableTarget, DeleteScalingPolicy, DescribeScalableTargets, DescribeScalingPolicies, DescribeScheduledActions;
/// DescribeFleets; DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "RemoteSessionScaling", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-RemoteSessionScaling.md")]
public sealed class RemoveRemoteSessionScalingCommand : ScalingTargetCmdlet
{
    private readonly HashSet<(ScalableService Service, Scope Scope, string Key)> _changed = [];

    /// <summary>The names of the policies to delete. Wildcards are supported. Everything else stays.</summary>
    [Parameter]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ScalingPolicyCompleter))]
    public string[]? PolicyName { get; set; }

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessInput()
    {
        var references = References();
        Remove(references.FindAll(reference => !HasPolicies(reference)), PolicyName);
        foreach (var row in references.Where(HasPolicies))
        {
            if (row.Cells(nameof(PolicyName)) is { Count: > 0 } names)
                Remove([row], [.. names.SelectMany(CsvListAttribute.Items)]);
            else
                Reject(row.Input, CommandMessages.EmptyPolicyName, $"{row}");
        }
    }

    // In a row, the PolicyName column has the same effect as the -PolicyName parameter.
    private bool HasPolicies(ResourceReference reference) => PolicyName is null && reference.HasColumn(nameof(PolicyName));

    private void Remove(List<ResourceReference> references, string[]? policies)
    {
        var matches = new ScalingMatches(this, references);
        foreach (var target in Find(references))
        {
            if (matches.IsSkipped(target))
                continue;
            // The service rejects concurrent changes to the same target, and several rows can specify policies for the same target.
            if (!_changed.Add(target.Id))
                Finish();
            if (target.Registration is null)
            {
                WriteError(ErrorRecords.Create(
                    ServiceErrorTypes.ObjectNotFound,
                    CommandMessages.NotScaled(target.Service.ResourceKind.Name, target.Label), target.Given, CommandName));
            }
            else if (policies is not null)
            {
                RemovePolicies(target, policies, matches);
            }
            else
            {
                Remove(target);
            }
        }

        matches.Write();
    }

    private void Remove(ScalingTarget target)
    {
        IReadOnlyList<string> lost = [];
        if (!RunsUnasked(Force) && !TryAwait(target.Given, () => LostAsync(target), out lost!))
            return;
        if (Confirmed(
            target.Description, CommandMessages.RemoveScalingAction(target.Service.ResourceKind.Name, lost), Force, target.Scope))
        {
            Start(target.Given, () => ConnectTo(target)().DeregisterAsync(
                target.Service.Scaling, target.Key, Cancellation));
        }
    }

    private async Task<IReadOnlyList<string>> LostAsync(ScalingTarget target) => (await ScalingLosses.ReadAsync(
        ConnectTo(target)(), target.Service.Scaling, target.Key, Cancellation).ConfigureAwait(false)).Texts;

    private void RemovePolicies(ScalingTarget target, string[] names, ScalingMatches matches)
    {
        if (!TryAwait(
            target.Given,
            () => ConnectTo(target)().ListPoliciesAsync(target.Service.Scaling, target.Key, Cancellation).ReadAllAsync(),
            out var policies))
            return;
        var kind = target.Service.ResourceKind.Name;
        var found = new NameFilter(names);
        var confirmed = policies.Where(policy => found.Matches(policy.PolicyName)).ToList().FindAll(policy => Confirmed(
            target.Description, CommandMessages.RemovePolicyAction(kind, policy.PolicyName!, policy.PolicyType ?? ""), Force,
            target.Scope));
        var missing = found.Missing(wildcards: true).Select(NameFilter.Unescape).ToList();
        foreach (var name in matches.AddPolicies(target, names.Select(NameFilter.Unescape), missing))
        {
            WriteError(ErrorRecords.Create(
                ServiceErrorTypes.ObjectNotFound,
                CommandMessages.NoPolicy(kind, target.Label, name, [.. policies.Select(policy => policy.PolicyName!)]), name, CommandName));
        }

        if (confirmed.Count > 0)
            Start(target.Given, () => DeleteAsync(target, confirmed));
    }

    // The service rejects concurrent changes to the same target.
    private async Task DeleteAsync(ScalingTarget target, IReadOnlyList<ScalingPolicy> policies)
    {
        var client = ConnectTo(target)();
        foreach (var policy in policies)
        {
            try
            {
                await client.DeletePolicyAsync(target.Service.Scaling, target.Key, policy.PolicyName!, Cancellation)
                    .ConfigureAwait(false);
            }
            catch (AwsServiceException failure)
            {
                await EmitErrorAsync(failure, policy.PolicyName).ConfigureAwait(false);
            }
        }
    }
}
