using System.Management.Automation;

namespace RemoteSessions.DeviceFarm;

/// <summary>
/// Shows what the AWS account may do in Device Farm: trial minutes left, slots bought, limits.
/// AWS: GetAccountSettings.
/// </summary>
[Cmdlet(VerbsCommon.Get, "DFRemoteAccount")]
[OutputType(typeof(DFRemoteAccount))]
public sealed class GetDFRemoteAccountCommand : DeviceFarmReadCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() =>
        InEachPlace(null, async farm => await EmitAsync(await farm.GetAccountAsync(Cancellation).ConfigureAwait(false)).ConfigureAwait(false));
}
