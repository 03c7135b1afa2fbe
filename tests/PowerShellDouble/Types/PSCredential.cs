using System.Net;
using System.Security;

namespace System.Management.Automation;

public sealed class PSCredential(string userName, SecureString password)
{
    public string UserName { get; } = string.IsNullOrEmpty(userName)
        ? throw new PSArgumentException("Cannot process argument because the value of argument \"userName\" is not valid.", nameof(userName))
        : userName;

    public SecureString Password { get; } = password ?? throw new PSArgumentNullException(nameof(password));

    public static explicit operator NetworkCredential(PSCredential credential) => credential?.GetNetworkCredential()
        ?? throw new PSArgumentNullException(nameof(credential));

    public NetworkCredential GetNetworkCredential()
    {
        var separator = UserName.IndexOf('\\', StringComparison.Ordinal);
        return separator < 0
            ? new NetworkCredential(UserName, Password)
            : new NetworkCredential(UserName[(separator + 1)..], Password, UserName[..separator]);
    }
}
