using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Lists devices and private device instances.</summary>
internal sealed class DeviceOperations(DeviceFarmService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.ListDevices, DeviceFarmInputs.Check, input => input.Arn, List),
        service.Handle(DeviceFarmOperations.GetDevice, DeviceFarmInputs.Check, input => input.Arn, Get),
        service.Handle(DeviceFarmOperations.ListDeviceInstances, Check, _ => null, ListInstances),
    ];

    // The service model doesn't specify a minimum page size for this operation.
    private static void Check(ListDeviceInstancesRequest input, Constraints model)
    {
        DeviceFarmInputs.Check(input, model);
        model.Range("maxResults", input.MaxResults, 1, int.MaxValue);
    }

    private ListDevicesResult List(ListDevicesRequest input, StoreCall<DeviceFarmStore> call)
    {
        var filters = input.Filters ?? [];
        foreach (var filter in filters)
            DeviceFilters.Check(filter);
        if (input.Arn is not null)
            call.Store.Project(input.Arn);
        var devices = call.Store.Devices.Select(device => Slots.AsSeen(call.Store, device))
            .Where(device => filters.All(filter => DeviceFilters.Passes(device, filter))).ToList();
        var (page, next) = service.Page(call, devices, device => device.Arn!, input.NextToken, "devices");
        return new ListDevicesResult { Devices = page, NextToken = next };
    }

    // Users report that an ARN of another resource type also causes a not-found error.
    private static GetDeviceResult Get(GetDeviceRequest input, StoreCall<DeviceFarmStore> call) => new()
    {
        Device = Slots.AsSeen(call.Store, call.Store.Device(input.Arn) ?? throw DeviceFarmErrors.NotFound(input.Arn!)),
    };

    private ListDeviceInstancesResult ListInstances(ListDeviceInstancesRequest input, StoreCall<DeviceFarmStore> call)
    {
        var instances = call.Store.Devices.Select(device => Slots.AsSeen(call.Store, device))
            .SelectMany(device => device.Instances ?? []).ToList();
        var (page, next) = service.Page(call, instances, instance => instance.Arn!, input.NextToken, "instances", input.MaxResults);
        return new ListDeviceInstancesResult { DeviceInstances = page, NextToken = next };
    }
}
