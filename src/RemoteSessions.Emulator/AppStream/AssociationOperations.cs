using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Which fleet a stack streams from. A stack has one; a fleet may serve several.</summary>
internal sealed class AssociationOperations(AppStreamService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.AssociateFleet, AppStreamInputs.Check, input => $"fleet/{input.FleetName}", Associate),
        service.Handle(AppStreamOperations.DisassociateFleet, AppStreamInputs.Check, input => $"fleet/{input.FleetName}", Disassociate),
        // Neither list has an error for a name that nothing has: it is associated with nothing.
        service.Handle(AppStreamOperations.ListAssociatedFleets, AppStreamInputs.Check, input => $"stack/{input.StackName}", ListFleets),
        service.Handle(AppStreamOperations.ListAssociatedStacks, AppStreamInputs.Check, input => $"fleet/{input.FleetName}", ListStacks),
    ];

    private EmptyResponse Associate(AssociateFleetRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.FleetName!).Name;
        var stack = call.Estate.Stack(input.StackName!).Name!;
        if (call.Estate.FleetOfStack.TryGetValue(stack, out var first) && first != fleet && service.Settings.SecondFleetError != "Replace")
        {
            throw new ServiceException(service.Settings.SecondFleetError,
                $"The stack {stack} is associated with the fleet {first}. A stack can have one fleet.");
        }

        call.Estate = call.Estate with { FleetOfStack = call.Estate.FleetOfStack.SetItem(stack, fleet) };
        return new EmptyResponse();
    }

    private EmptyResponse Disassociate(DisassociateFleetRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.FleetName!).Name;
        var stack = call.Estate.Stack(input.StackName!).Name!;
        if (!call.Estate.Associated(stack, fleet))
            throw Refusals.NotFound($"The fleet {fleet} is not associated with the stack {stack}.");
        if (!service.Settings.DisassociateInUse
            && call.Estate.Sessions.All.Any(session => session.Live && session.Stack == stack && session.Fleet == fleet))
            throw Refusals.InUse($"The fleet {fleet} cannot be disassociated from the stack {stack}: it has active sessions.");
        call.Estate = call.Estate with { FleetOfStack = call.Estate.FleetOfStack.Remove(stack) };
        return new EmptyResponse();
    }

    private ListAssociatedFleetsResult ListFleets(ListAssociatedFleetsRequest input, EstateCall<Estate> call)
    {
        IReadOnlyList<string> fleets = call.Estate.FleetOfStack.TryGetValue(input.StackName!, out var fleet) ? [fleet] : [];
        var (page, next) = service.Page(call, fleets, name => name, input.NextToken, $"fleets of {input.StackName}");
        return new ListAssociatedFleetsResult { Names = page, NextToken = next };
    }

    private ListAssociatedStacksResult ListStacks(ListAssociatedStacksRequest input, EstateCall<Estate> call)
    {
        IReadOnlyList<string> stacks = [.. call.Estate.StacksOf(input.FleetName!)];
        var (page, next) = service.Page(call, stacks, name => name, input.NextToken, $"stacks of {input.FleetName}");
        return new ListAssociatedStacksResult { Names = page, NextToken = next };
    }
}
