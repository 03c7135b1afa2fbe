using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Associates fleets with stacks. A stack can have only one fleet, but a fleet can serve several stacks.</summary>
internal sealed class AssociationOperations(AppStreamService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.AssociateFleet, AppStreamInputs.Check, input => $"fleet/{input.FleetName}", Associate),
        service.Handle(AppStreamOperations.DisassociateFleet, AppStreamInputs.Check, input => $"fleet/{input.FleetName}", Disassociate),
        // For an unknown name, ListAssociatedFleets and ListAssociatedStacks return an empty list instead of an error.
        service.Handle(AppStreamOperations.ListAssociatedFleets, AppStreamInputs.Check, input => $"stack/{input.StackName}", ListFleets),
        service.Handle(AppStreamOperations.ListAssociatedStacks, AppStreamInputs.Check, input => $"fleet/{input.FleetName}", ListStacks),
    ];

    private EmptyResponse Associate(AssociateFleetRequest input, StoreCall<AppStreamStore> call)
    {
        var fleet = call.Store.Fleet(input.FleetName!).Name;
        var stack = call.Store.Stack(input.StackName!).Name!;
        if (call.Store.FleetOfStack.TryGetValue(stack, out var first) && first != fleet && service.Settings.SecondFleetError != "Replace")
        {
            throw new ServiceException(service.Settings.SecondFleetError,
                EmulatedAppStreamMessages.StackHasFleet(stack, first));
        }

        call.Store = call.Store with { FleetOfStack = call.Store.FleetOfStack.SetItem(stack, fleet) };
        return new EmptyResponse();
    }

    private EmptyResponse Disassociate(DisassociateFleetRequest input, StoreCall<AppStreamStore> call)
    {
        var fleet = call.Store.Fleet(input.FleetName!).Name;
        var stack = call.Store.Stack(input.StackName!).Name!;
        if (!call.Store.Associated(stack, fleet))
            throw AppStreamErrors.NotFound(EmulatedAppStreamMessages.NotAssociated(stack, fleet));
        if (!service.Settings.DisassociateInUse
            && call.Store.Sessions.All.Any(session => session.Live && session.Stack == stack && session.Fleet == fleet))
            throw AppStreamErrors.InUse(EmulatedAppStreamMessages.AssociationInUse(stack, fleet));
        call.Store = call.Store with { FleetOfStack = call.Store.FleetOfStack.Remove(stack) };
        return new EmptyResponse();
    }

    private ListAssociatedFleetsResult ListFleets(ListAssociatedFleetsRequest input, StoreCall<AppStreamStore> call)
    {
        IReadOnlyList<string> fleets = call.Store.FleetOfStack.TryGetValue(input.StackName!, out var fleet) ? [fleet] : [];
        var (page, next) = service.Page(call, fleets, name => name, input.NextToken, $"fleets of {input.StackName}");
        return new ListAssociatedFleetsResult { Names = page, NextToken = next };
    }

    private ListAssociatedStacksResult ListStacks(ListAssociatedStacksRequest input, StoreCall<AppStreamStore> call)
    {
        IReadOnlyList<string> stacks = [.. call.Store.StacksOf(input.FleetName!)];
        var (page, next) = service.Page(call, stacks, name => name, input.NextToken, $"stacks of {input.FleetName}");
        return new ListAssociatedStacksResult { Names = page, NextToken = next };
    }
}
