using System.Management.Automation;
using RemoteSessions.Cmdlets;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Shows what the AWS account may do in Device Farm: trial minutes left, slots bought, limits.
/// AWS: GetAccountSettings.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteAccount", HelpUri = HelpPages.Folder + "Get-DFRemoteAccount.md")]
[OutputType(typeof(DFRemoteAccount))]
public sealed class GetDFRemoteAccountCommand : DeviceFarmReadCmdlet
{
    private protected override void ReadInput() =>
        InEachPlace(null, async farm => await EmitAsync(await farm.GetAccountAsync(Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
}
