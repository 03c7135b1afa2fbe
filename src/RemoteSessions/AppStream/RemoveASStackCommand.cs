using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Deletes AppStream 2.0 (WorkSpaces Applications) stacks. With -IncludeAssociations, the command also deletes stacks that have a fleet.
/// Deleting a stack doesn't delete its fleet.
/// AWS: DeleteStack, DescribeStacks, ListAssociatedFleets. With -IncludeAssociations, the command also calls DisassociateFleet, and calls
/// DescribeSessions to find the users with sessions.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "ASStack", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Remove-ASStack.md")]
public sealed class RemoveASStackCommand : AwsTargetCmdlet
{
    private const string ByName = "Name";

    private readonly StackFleets _stackFleets;

    /// <summary>Initializes the command.</summary>
    public RemoveASStackCommand() => _stackFleets = new StackFleets(this);

    /// <summary>The stacks to delete: objects that Get-ASStack returns, rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the stacks. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Unregisters the fleets from the stack before the command deletes the stack.</summary>
    [Parameter]
    public SwitchParameter IncludeAssociations { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var stack in Find(AppStreamNames.Stacks, Selected(AppStreamNames.Stacks.Own, Inputs(Name, InputObject))))
        {
            if (!_stackFleets.TryFind(stack.Key, stack.Scope, out var fleets))
                continue;
            var blocking = IncludeAssociations ? [] : fleets ?? [];
            if (blocking.Count > 0 && !WhatIf)
                Reject(stack, blocking);
            else if (Confirmed(stack.Describe(Label(stack, blocking)), Action(stack, fleets ?? []), Force, stack.Scope))
                StartOn<AppStreamClient>(stack.Given, stack.Scope, client => RemoveAsync(client, stack.Key, fleets ?? []));
        }
    }

    // AWS would reject the request, so it isn't sent.
    private void Reject(NamedTarget<ASStack> stack, IReadOnlyList<string> blocking) => WriteError(ErrorRecords.Create(
        ServiceErrorTypes.ResourceInUse, AppStreamMessages.StackHasFleets(stack.Label, blocking), stack.Given, CommandName));

    private static string Label(NamedTarget<ASStack> stack, IReadOnlyList<string> blocking) =>
        blocking.Count == 0 ? stack.Label : AppStreamMessages.StackStillWithFleets(stack.Label, blocking);

    private string Action(NamedTarget<ASStack> stack, IReadOnlyList<string> fleets) => fleets.Count == 0 || !IncludeAssociations
        ? AppStreamMessages.DeleteStack
        : AppStreamMessages.UnregisterFleetsAndDeleteStack(fleets.Select(fleet => WithUsers(fleet, stack)));

    private string WithUsers(string fleet, NamedTarget<ASStack> stack) =>
        NobodyAsks(Force) ? fleet : AppStreamMessages.FleetWithUsers(fleet, _stackFleets.Users(fleet, stack.Key, stack.Scope));

    private async Task RemoveAsync(AppStreamClient client, string stack, IReadOnlyList<string> fleets)
    {
        List<string> unregistered = [];
        try
        {
            foreach (var fleet in IncludeAssociations ? fleets : [])
            {
                await client.DisassociateFleetAsync(fleet, stack, Cancellation).ConfigureAwait(false);
                unregistered.Add(fleet);
            }

            await client.DeleteStackAsync(stack, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (unregistered.Count > 0)
        {
            throw failure.Explained(AppStreamMessages.UnregisteredBefore(unregistered, stack));
        }
    }
}
