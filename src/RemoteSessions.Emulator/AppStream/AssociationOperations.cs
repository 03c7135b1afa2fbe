using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Which fleet a stack streams from. A stack has one; a fleet may serve several.</summary>
internal sealed class AssociationOperations(AppStreamService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.AssociateFleet, Check, input => $"fleet/{input.FleetName}", Associate),
        service.Handle(AppStreamOperations.DisassociateFleet, Check, input => $"fleet/{input.FleetName}", Disassociate),
        service.Handle(AppStreamOperations.ListAssociatedFleets,
            (input, model) => model.Text("StackName", input.StackName).Token(input.NextToken), input => $"stack/{input.StackName}",
            (input, call) => List(call, call.Estate.FleetOfStack.TryGetValue(input.StackName!, out var fleet) ? [fleet] : [],
                input.NextToken, $"fleets of {input.StackName}")),
        service.Handle(AppStreamOperations.ListAssociatedStacks,
            (input, model) => model.Text("FleetName", input.FleetName).Token(input.NextToken), input => $"fleet/{input.FleetName}",
            (input, call) => List(call, [.. call.Estate.StacksOf(input.FleetName!)], input.NextToken, $"stacks of {input.FleetName}")),
    ];

    private static void Check(FleetStackRequest input, Constraints model) =>
        model.Text("FleetName", input.FleetName).Text("StackName", input.StackName);

    private EmptyResponse Associate(FleetStackRequest input, EstateCall<Estate> call)
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

    private EmptyResponse Disassociate(FleetStackRequest input, EstateCall<Estate> call)
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

    // Neither operation has an error for a name that nothing has: it is associated with nothing.
    private NamesResponse List(EstateCall<Estate> call, IReadOnlyList<string> names, string? token, string list)
    {
        var (page, next) = service.Page(call, names, name => name, token, list);
        return new NamesResponse { Names = page, NextToken = next };
    }
}
