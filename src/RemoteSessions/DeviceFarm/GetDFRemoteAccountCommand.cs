using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Gets the limits of the AWS account in Device Farm: remaining trial minutes, purchased device slots, and timeouts.
/// AWS: GetAccountSettings.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteAccount", DefaultParameterSetName = ByProfile, HelpUri = HelpPages.Folder + "Get-DFRemoteAccount.md")]
[OutputType(typeof(DFRemoteAccount))]
public sealed class GetDFRemoteAccountCommand : AwsReadCmdlet
{
    private const string ByProfile = "Profile";

    private static readonly ResourceSelector Accepted = new(DFRemoteAccount.Identity);

    /// <summary>Accounts (to get their current state) or rows of a CSV file.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    private protected override void ReadInput()
    {
        if (ParameterSetName == ByProfile)
        {
            InEachScope<DeviceFarmClient>(
                null, async farm => await EmitAsync(await farm.GetAccountAsync(Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
        }

        foreach (var reference in Selected(Accepted, InputObject))
            InEachScope<DeviceFarmClient>(reference.Key, farm => ReadAsync(farm, reference), reference.Input);
    }

    private async Task ReadAsync(DeviceFarmClient farm, ResourceReference reference)
    {
        var account = await farm.GetAccountAsync(Cancellation).ConfigureAwait(false);
        if (account.AccountId != reference.Key)
            throw new AwsServiceException(
                new ServiceError(
                    ErrorIds.InvalidArgument, DeviceFarmMessages.OtherAccount(account.AccountId, reference.Key)));
        await EmitAsync(account).ConfigureAwait(false);
    }
}
