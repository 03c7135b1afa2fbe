using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Provisioning;
using RemoteSessions.Wire;

namespace RemoteSessions.AppStream;

/// <summary>A cmdlet that reads from AppStream 2.0.</summary>
public abstract class AppStreamReadCmdlet : AwsReadCmdlet
{
    /// <summary>Runs a piece of work in each region and profile that was asked for.</summary>
    private protected void InEachPlace(object? target, Func<AppStreamClient, Task> work) =>
        InEachPlace(AwsService.AppStream, (transport, profile) => new AppStreamClient(transport, profile), target, work);
}

/// <summary>A cmdlet that acts on something in AppStream 2.0.</summary>
public abstract class AppStreamTargetCmdlet : AwsTargetCmdlet
{
    /// <summary>The client for the place that the parameters name, or a piped object.</summary>
    private protected Func<AppStreamClient> AppStream(AwsResource? from = null) =>
        Connector(AwsService.AppStream, from, (transport, used) => new AppStreamClient(transport, used));

    /// <summary>Begins work on one thing.</summary>
    private protected void StartOn(object? target, Func<AppStreamClient, Task> work)
    {
        var connect = AppStream();
        Start(target, () => work(connect()));
    }
}

/// <summary>What is the same for all names of AppStream.</summary>
internal static class AppStreamNames
{
    /// <summary>How AWS wants new names.</summary>
    public const string Form = "[a-zA-Z0-9][a-zA-Z0-9_.-]{0,100}";

    /// <summary>The same in words.</summary>
    public const string Accepted = "up to 101 letters, digits and _ . -, beginning with a letter or digit";

    /// <summary>Fleets, for the cmdlets that start, stop, wait for and remove.</summary>
    public static readonly CapacityKind<ASFleet> Fleets = new(
        "AppStream fleet",
        AwsService.AppStream,
        (transport, profile) => new AppStreamFleets(new AppStreamClient(transport, profile)),
        IsPlain);

    public static bool IsPlain(string name) => !WildcardPattern.ContainsWildcardCharacters(name);

    /// <summary>Whether all names are plain, so that AWS can be asked for them by name.</summary>
    public static bool ArePlain(string[]? names) => names is { Length: > 0 } && names.All(IsPlain);
}
