using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>Gets the account settings, and lists the VPC endpoint configurations.</summary>
internal sealed class AccountOperations(DeviceFarmService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.GetAccountSettings, DeviceFarmInputs.Check, _ => null,
            (_, call) => new GetAccountSettingsResult { AccountSettings = call.Store.Account }),
        service.Handle(DeviceFarmOperations.ListVPCEConfigurations, Check, _ => null, List),
    ];

    // The service model doesn't specify a minimum page size for this operation.
    private static void Check(ListVPCEConfigurationsRequest input, Constraints model)
    {
        DeviceFarmInputs.Check(input, model);
        model.Range("maxResults", input.MaxResults, 1, int.MaxValue);
    }

    private ListVPCEConfigurationsResult List(ListVPCEConfigurationsRequest input, StoreCall<DeviceFarmStore> call)
    {
        var (page, next) = service.Page(
            call, call.Store.VpceConfigurations, configuration => configuration.Arn!, input.NextToken, "vpce", input.MaxResults);
        return new ListVPCEConfigurationsResult { VpceConfigurations = page, NextToken = next };
    }
}
