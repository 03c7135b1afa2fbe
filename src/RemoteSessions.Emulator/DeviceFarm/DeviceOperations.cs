using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Devices and the private instances of them.</summary>
internal sealed class DeviceOperations(DeviceFarmService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.ListDevices, Check, input => input.Arn, List),
        service.Handle(DeviceFarmOperations.GetDevice, (input, model) => model.Arn("arn", input.Arn), input => input.Arn, Get),
        service.Handle(DeviceFarmOperations.ListDeviceInstances,
            (input, model) => model.Range("maxResults", input.MaxResults, 1, int.MaxValue).Token(input.NextToken),
            _ => null, ListInstances),
    ];

    private static void Check(ListDevicesRequest input, Constraints model)
    {
        model.Arn("arn", input.Arn, required: false).Token(input.NextToken);
        for (var index = 0; index < (input.Filters?.Count ?? 0); index++)
        {
            var filter = input.Filters![index];
            var member = $"filters.{index + 1}.member";
            model.Required($"{member}.attribute", filter.Attribute)
                .OneOf($"{member}.attribute", filter.Attribute, DeviceFilters.AttributeNames)
                .Required($"{member}.operator", filter.Operator).OneOf($"{member}.operator", filter.Operator, DeviceFilters.OperatorNames)
                .Required($"{member}.values", filter.Values);
        }
    }

    private ListDevicesResponse List(ListDevicesRequest input, EstateCall<Estate> call)
    {
        var filters = input.Filters ?? [];
        foreach (var filter in filters)
            DeviceFilters.Check(filter);
        if (input.Arn is not null)
            call.Estate.Project(input.Arn);
        var devices = call.Estate.Devices.Select(device => Slots.AsSeen(call.Estate, device))
            .Where(device => filters.All(filter => DeviceFilters.Passes(device, filter))).ToList();
        var (page, next) = service.Page(call, devices, device => device.Arn!, input.NextToken, "devices");
        return new ListDevicesResponse { Devices = page, NextToken = next };
    }

    // Whatever ARN is no device's, a real user's log says, is not found.
    private static GetDeviceResponse Get(ArnRequest input, EstateCall<Estate> call) => new()
    {
        Device = Slots.AsSeen(call.Estate, call.Estate.Device(input.Arn) ?? throw Refusals.NotFound(input.Arn!)),
    };

    private ListDeviceInstancesResponse ListInstances(ListForAccountRequest input, EstateCall<Estate> call)
    {
        var instances = call.Estate.Devices.Select(device => Slots.AsSeen(call.Estate, device))
            .SelectMany(device => device.Instances ?? []).ToList();
        var (page, next) = service.Page(call, instances, instance => instance.Arn!, input.NextToken, "instances", input.MaxResults);
        return new ListDeviceInstancesResponse { DeviceInstances = page, NextToken = next };
    }
}
