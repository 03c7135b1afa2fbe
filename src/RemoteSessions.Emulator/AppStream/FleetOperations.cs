using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Creates, describes, updates, starts, stops, and deletes fleets.</summary>
internal sealed class FleetOperations(AppStreamService service)
{
    /// <summary>
    /// A subnet whose ID ends with this text can't host instances. Use such a subnet to test how a script handles a fleet that fails to
    /// start.
    /// </summary>
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

    private CreateFleetResult Create(CreateFleetRequest input, StoreCall<AppStreamStore> call)
    {
        var store = call.Store;
        if (store.Fleets.ContainsKey(input.Name!))
            throw AppStreamErrors.Exists("fleet", input.Name!);
        var configured = FleetRules.Configure(input, store, service.Clock.GetUtcNow());
        if (store.Fleets.Count >= service.Settings.FleetQuota + DemoData.ExtraFleets(store.Region, service.Settings))
            throw AppStreamErrors.OverQuota("fleets");
        var fleet = new EmulatedFleet
        {
            Configured = configured,
            State = FleetStateValues.Stopped,
            Desired = FleetRules.Desired(input.ComputeCapacity, configured) ?? 0,
        };
        call.Store = store.With(fleet).WithTags(configured.Arn!, input.Tags);
        return new CreateFleetResult { Fleet = FleetView.Show(fleet) };
    }

    private DescribeFleetsResult Describe(DescribeFleetsRequest input, StoreCall<AppStreamStore> call)
    {
        var fleets = call.Store.Fleets.Named(input.Names, "fleet");
        var (page, next) = service.Page(
            call, fleets, fleet => fleet.Name, input.NextToken, $"fleets {string.Join(' ', input.Names ?? [])}");
        return new DescribeFleetsResult { Fleets = [.. page.Select(FleetView.Show)], NextToken = next };
    }

    private UpdateFleetResult Update(UpdateFleetRequest input, StoreCall<AppStreamStore> call)
    {
        var fleet = call.Store.Fleet(input.Name!);
        FleetUpdate.CheckState(input, fleet);
        var configured = FleetUpdate.Apply(input, fleet.Configured);
        FleetRules.CheckCapacity(input.ComputeCapacity, configured);
        configured = FleetRules.Check(configured, call.Store, imageChanged: input.ImageArn is not null || input.ImageName is not null);
        FleetUpdate.CheckPlatform(configured, fleet);
        var desired = FleetRules.Desired(input.ComputeCapacity, configured) ?? fleet.Desired;
        var now = service.Clock.GetUtcNow();
        if (configured.ImageArn != fleet.Configured.ImageArn)
            fleet = service.Lifecycle.Fleets.Outdate(fleet, now);
        fleet = service.Lifecycle.Fleets.Provision(fleet with { Configured = configured, Desired = desired }, now);
        call.Store = service.Lifecycle.Sessions.Admit(call.Store.With(fleet), now);
        return new UpdateFleetResult { Fleet = FleetView.Show(call.Store.Fleet(fleet.Name)) };
    }

    private EmptyResponse Start(StartFleetRequest input, StoreCall<AppStreamStore> call)
    {
        var fleet = call.Store.Fleet(input.Name!);
        if (fleet.State != FleetStateValues.Stopped)
        {
            if (service.Settings.StartAgainError == "None" && fleet.State != FleetStateValues.Stopping)
                return new EmptyResponse();
            var type = service.Settings.StartAgainError == "None"
                ? ServiceErrorTypes.OperationNotPermitted
                : service.Settings.StartAgainError;
            throw new ServiceException(type, EmulatedAppStreamMessages.CannotStart(fleet.Name, fleet.State));
        }

        call.Store = call.Store.With(service.Lifecycle.Fleets.Start(fleet, service.Clock.GetUtcNow(), Failure(fleet, call)));
        return new EmptyResponse();
    }

    // Returns the error that prevents the fleet from running, or null if it can run.
    private static FleetError? Failure(EmulatedFleet fleet, StoreCall<AppStreamStore> call)
    {
        if (call.Context.Fault == Fault.FailStart)
        {
            return Error(FleetErrorCodeValues.SubnetHasInsufficientIpAddresses, EmulatedAppStreamMessages.NoFreeAddresses);
        }

        if (fleet.Configured.VpcConfig?.SubnetIds?.FirstOrDefault(id => id.EndsWith(DeadSubnet, StringComparison.Ordinal)) is { } subnet)
            return Error(FleetErrorCodeValues.SubnetNotFound, EmulatedAppStreamMessages.SubnetNotFound(subnet));
        return fleet.Elastic || call.Store.Images.Any(image => image.Arn == fleet.Configured.ImageArn)
            ? null
            : Error(FleetErrorCodeValues.ImageNotFound, EmulatedAppStreamMessages.ImageNotFound(fleet.Configured.ImageName));
    }

    private EmptyResponse Stop(StopFleetRequest input, StoreCall<AppStreamStore> call)
    {
        var fleet = call.Store.Fleet(input.Name!);
        // StopFleet returns no error for a fleet that isn't running, and doesn't change the fleet.
        if (fleet.State is FleetStateValues.Stopped or FleetStateValues.Stopping)
            return new EmptyResponse();
        var now = service.Clock.GetUtcNow();
        call.Store = service.Lifecycle.Sessions.EndAll(
            call.Store.With(service.Lifecycle.Fleets.Stop(fleet, now)), session => session.Fleet == fleet.Name, now);
        return new EmptyResponse();
    }

    private EmptyResponse Delete(DeleteFleetRequest input, StoreCall<AppStreamStore> call)
    {
        var fleet = call.Store.Fleet(input.Name!);
        if (fleet.State != FleetStateValues.Stopped)
            throw AppStreamErrors.InUse(EmulatedAppStreamMessages.DeleteNeedsStoppedFleet(fleet.Name, fleet.State));
        if (call.Store.StacksOf(fleet.Name).Any())
        {
            throw AppStreamErrors.InUse(EmulatedAppStreamMessages.DeleteNeedsNoStack(fleet.Name));
        }

        call.Store = call.Store.WithoutFleet(fleet.Name);
        return new EmptyResponse();
    }

    private static FleetError Error(string code, string message) => new() { ErrorCode = code, ErrorMessage = message };
}
