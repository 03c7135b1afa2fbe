using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Messages;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Wire;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Fleets: created, looked at, changed, started, stopped, deleted.</summary>
internal sealed class FleetOperations(AppStreamService service)
{
    /// <summary>A subnet whose id ends like this can hold no instance: the one way to misconfigure a fleet here.</summary>
    public const string DeadSubnet = "dead";

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.CreateFleet, FleetModel.Check, input => $"fleet/{input.Name}", Create),
        service.Handle(AppStreamOperations.DescribeFleets,
            (input, model) => model.Texts("Names", input.Names).Token(input.NextToken), input => Names.First("fleet", input.Names), Describe),
        service.Handle(AppStreamOperations.UpdateFleet, FleetModel.Check, input => $"fleet/{input.Name}", Update),
        service.Handle(AppStreamOperations.StartFleet, Check, input => $"fleet/{input.Name}", Start),
        service.Handle(AppStreamOperations.StopFleet, Check, input => $"fleet/{input.Name}", Stop),
        service.Handle(AppStreamOperations.DeleteFleet, Check, input => $"fleet/{input.Name}", Delete),
    ];

    private static void Check(NameRequest input, Constraints model) => model.Text("Name", input.Name);

    private FleetResponse Create(CreateFleetRequest input, EstateCall<Estate> call)
    {
        var estate = call.Estate;
        if (estate.Fleets.ContainsKey(input.Name!))
            throw Refusals.Exists("fleet", input.Name!);
        var configured = FleetRules.Configure(input, estate, service.Clock.GetUtcNow());
        if (estate.Fleets.Count >= service.Settings.FleetQuota + DemoEstate.ExtraFleets(estate.Region, service.Settings))
            throw Refusals.OverQuota("fleets");
        var fleet = new EmulatedFleet
        {
            Configured = configured,
            State = FleetStates.Stopped,
            Desired = FleetRules.Desired(input.ComputeCapacity, configured) ?? 0,
        };
        call.Estate = estate.With(fleet).WithTags(configured.Arn!, input.Tags);
        return Answer(fleet);
    }

    private DescribeFleetsResponse Describe(DescribeByNameRequest input, EstateCall<Estate> call)
    {
        var fleets = call.Estate.Fleets.Named(input.Names, "fleet");
        var (page, next) = service.Page(
            call, fleets, fleet => fleet.Name, input.NextToken, $"fleets {string.Join(' ', input.Names ?? [])}");
        return new DescribeFleetsResponse { Fleets = [.. page.Select(FleetView.Show)], NextToken = next };
    }

    private FleetResponse Update(UpdateFleetRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.Name!);
        FleetUpdate.CheckState(input, fleet);
        var configured = FleetUpdate.Apply(input, fleet.Configured);
        FleetRules.CheckCapacity(input.ComputeCapacity, configured);
        configured = FleetRules.Check(configured, call.Estate, imageChanged: input.ImageArn is not null || input.ImageName is not null);
        var desired = FleetRules.Desired(input.ComputeCapacity, configured) ?? fleet.Desired;
        var now = service.Clock.GetUtcNow();
        fleet = service.Life.Fleets.Provision(fleet with { Configured = configured, Desired = desired }, now);
        call.Estate = service.Life.Sessions.Admit(call.Estate.With(fleet), now);
        return Answer(call.Estate.Fleet(fleet.Name));
    }

    private EmptyResponse Start(NameRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.Name!);
        if (fleet.State != FleetStates.Stopped)
        {
            if (service.Settings.StartAgainError == "None" && fleet.State != FleetStates.Stopping)
                return new EmptyResponse();
            var type = service.Settings.StartAgainError == "None" ? "OperationNotPermittedException" : service.Settings.StartAgainError;
            throw new ServiceException(type, $"The fleet {fleet.Name} cannot be started: it is {fleet.State}.");
        }

        call.Estate = call.Estate.With(service.Life.Fleets.Start(fleet, service.Clock.GetUtcNow(), Failure(fleet, call)));
        return new EmptyResponse();
    }

    // What keeps the fleet from ever running, if anything does.
    private static FleetError? Failure(EmulatedFleet fleet, EstateCall<Estate> call)
    {
        if (call.Context.Fault == Fault.FailStart)
        {
            return Error("SUBNET_HAS_INSUFFICIENT_IP_ADDRESSES",
                "The specified subnet does not have enough free IP addresses for the fleet's instances.");
        }

        if (fleet.Configured.VpcConfig?.SubnetIds?.FirstOrDefault(id => id.EndsWith(DeadSubnet, StringComparison.Ordinal)) is { } subnet)
            return Error("SUBNET_NOT_FOUND", $"The subnet {subnet} does not exist.");
        return fleet.Elastic || call.Estate.Images.Any(image => image.Arn == fleet.Configured.ImageArn)
            ? null
            : Error("IMAGE_NOT_FOUND", $"The image {fleet.Configured.ImageName} does not exist.");
    }

    private EmptyResponse Stop(NameRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.Name!);
        // The operation has no error for a fleet that does not run: stopping it changes nothing.
        if (fleet.State is FleetStates.Stopped or FleetStates.Stopping)
            return new EmptyResponse();
        var now = service.Clock.GetUtcNow();
        call.Estate = service.Life.Sessions.EndAll(
            call.Estate.With(service.Life.Fleets.Stop(fleet, now)), session => session.Fleet == fleet.Name, now);
        return new EmptyResponse();
    }

    private EmptyResponse Delete(NameRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.Name!);
        if (fleet.State != FleetStates.Stopped)
            throw Refusals.InUse($"The fleet {fleet.Name} is {fleet.State}. To delete the fleet, you must stop it.");
        if (call.Estate.StacksOf(fleet.Name).Any())
        {
            throw Refusals.InUse(
                $"The fleet {fleet.Name} is associated with a stack. To delete the fleet, you must dissociate it from the stack.");
        }

        call.Estate = call.Estate.WithoutFleet(fleet.Name);
        return new EmptyResponse();
    }

    private static FleetError Error(string code, string message) => new() { ErrorCode = code, ErrorMessage = message };

    private static FleetResponse Answer(EmulatedFleet fleet) => new() { Fleet = FleetView.Show(fleet) };
}
