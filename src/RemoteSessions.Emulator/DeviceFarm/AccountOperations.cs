using RemoteSessions.DeviceFarm;
using RemoteSessions.DeviceFarm.Messages;
using RemoteSessions.Emulator.Services;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>What belongs to the account as a whole.</summary>
internal sealed class AccountOperations(DeviceFarmService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.GetAccountSettings, (_, _) => { }, _ => null,
            (_, call) => new GetAccountSettingsResponse { AccountSettings = call.Estate.Account }),
        service.Handle(DeviceFarmOperations.ListVPCEConfigurations,
            (input, model) => model.Range("maxResults", input.MaxResults, 1, int.MaxValue).Token(input.NextToken), _ => null, List),
    ];

    private ListVpceConfigurationsResponse List(ListForAccountRequest input, EstateCall<Estate> call)
    {
        var (page, next) = service.Page(
            call, call.Estate.VpceConfigurations, configuration => configuration.Arn!, input.NextToken, "vpce", input.MaxResults);
        return new ListVpceConfigurationsResponse { VpceConfigurations = page, NextToken = next };
    }
}
