using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Fleets: created, looked at, changed, started, stopped, deleted.</summary>
internal sealed class FleetOperations(AppStreamService service)
{
    /// <summary>A subnet whose id ends like this can hold no instance: the one way to misconfigure a fleet here.</summary>
    public const string DeadSubnet = "dead";

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.CreateFleet, FleetModel.Check, input => $"fleet/{input.Name}", Create),
        service.Handle(AppStreamOperations.DescribeFleets, AppStreamInputs.Check, input => Names.First("fleet", input.Names), Describe),
        service.Handle(AppStreamOperations.UpdateFleet, FleetModel.Check, input => $"fleet/{input.Name}", Update),
        service.Handle(AppStreamOperations.StartFleet, AppStreamInputs.Check, input => $"fleet/{input.Name}", Start),
        service.Handle(AppStreamOperations.StopFleet, AppStreamInputs.Check, input => $"fleet/{input.Name}", Stop),
        service.Handle(AppStreamOperations.DeleteFleet, AppStreamInputs.Check, input => $"fleet/{input.Name}", Delete),
    ];

    private CreateFleetResult Create(CreateFleetRequest input, EstateCall<Estate> call)
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
            State = FleetStateValues.Stopped,
            Desired = FleetRules.Desired(input.ComputeCapacity, configured) ?? 0,
        };
        call.Estate = estate.With(fleet).WithTags(configured.Arn!, input.Tags);
        return new CreateFleetResult { Fleet = FleetView.Show(fleet) };
    }

    private DescribeFleetsResult Describe(DescribeFleetsRequest input, EstateCall<Estate> call)
    {
        var fleets = call.Estate.Fleets.Named(input.Names, "fleet");
        var (page, next) = service.Page(
            call, fleets, fleet => fleet.Name, input.NextToken, $"fleets {string.Join(' ', input.Names ?? [])}");
        return new DescribeFleetsResult { Fleets = [.. page.Select(FleetView.Show)], NextToken = next };
    }

    private UpdateFleetResult Update(UpdateFleetRequest input, EstateCall<Estate> call)
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
        return new UpdateFleetResult { Fleet = FleetView.Show(call.Estate.Fleet(fleet.Name)) };
    }

    private EmptyResponse Start(StartFleetRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.Name!);
        if (fleet.State != FleetStateValues.Stopped)
        {
            if (service.Settings.StartAgainError == "None" && fleet.State != FleetStateValues.Stopping)
                return new EmptyResponse();
            var type = service.Settings.StartAgainError == "None" ? ServiceErrorTypes.OperationNotPermitted : service.Settings.StartAgainError;
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
            return Error(FleetErrorCodeValues.SubnetHasInsufficientIpAddresses,
                "The specified subnet does not have enough free IP addresses for the fleet's instances.");
        }

        if (fleet.Configured.VpcConfig?.SubnetIds?.FirstOrDefault(id => id.EndsWith(DeadSubnet, StringComparison.Ordinal)) is { } subnet)
            return Error(FleetErrorCodeValues.SubnetNotFound, $"The subnet {subnet} does not exist.");
        return fleet.Elastic || call.Estate.Images.Any(image => image.Arn == fleet.Configured.ImageArn)
            ? null
            : Error(FleetErrorCodeValues.ImageNotFound, $"The image {fleet.Configured.ImageName} does not exist.");
    }

    private EmptyResponse Stop(StopFleetRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.Name!);
        // The operation has no error for a fleet that does not run: stopping it changes nothing.
        if (fleet.State is FleetStateValues.Stopped or FleetStateValues.Stopping)
            return new EmptyResponse();
        var now = service.Clock.GetUtcNow();
        call.Estate = service.Life.Sessions.EndAll(
            call.Estate.With(service.Life.Fleets.Stop(fleet, now)), session => session.Fleet == fleet.Name, now);
        return new EmptyResponse();
    }

    private EmptyResponse Delete(DeleteFleetRequest input, EstateCall<Estate> call)
    {
        var fleet = call.Estate.Fleet(input.Name!);
        if (fleet.State != FleetStateValues.Stopped)
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
}
