using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <content>Shows the Region and the profile in prompts and -WhatIf text.</content>
public abstract partial class AwsCmdlet
{
    private readonly Dictionary<(string ServiceId, string? Region, string? ProfileName), Scope> _usual = [];

    /// <summary>
    /// Asks the user whether to apply <paramref name="action"/> to <paramref name="target"/>, which is in the account and Region of
    /// <paramref name="scope"/>.
    /// </summary>
    internal bool ShouldProcess(string target, string action, Scope scope, AwsService? service = null) =>
        ShouldProcess(target + PlaceOf(scope, service), action);

    /// <summary>
    /// Asks the user for confirmation in the same way as ShouldProcess. -Force suppresses the prompt, but overrides neither -WhatIf nor an
    /// explicit -Confirm.
    /// </summary>
    internal bool Confirmed(string target, string action, bool force, Scope scope, AwsService? service = null) =>
        Confirmed(target + PlaceOf(scope, service), action, force);

    /// <summary>
    /// Returns the text to add to the name of a resource, such as " in us-west-2". If the command acts only in the default Region and with
    /// the default profile, the text is empty.
    /// </summary>
    /// <param name="scope">The account and Region of the resource.</param>
    /// <param name="service">The service. This argument is required only if the service is available in only one Region.</param>
    internal string PlaceOf(Scope scope, AwsService? service = null)
    {
        var usual = UsualScope(service ?? AwsService.AppStream);
        var isElsewhere = scope.Region is { } region && (Regions.Skip(1).Any() || region != usual.Region);
        var isOther = Profiles.Skip(1).Any() || AccountOf(scope) != AccountOf(usual);
        return CommandMessages.Place(isElsewhere ? scope.Region : null, isOther ? ScopeRules.Identity(scope.Connection) : null);
    }

    private static (string? ProfileName, string? AccessKeyId) AccountOf(Scope scope) =>
        (scope.Connection.ProfileName, scope.Connection.Keys?.AccessKeyId);

    // Returns the scope of a resource in the default Region and account. The scope is cached, because a command might need this scope for
    // many confirmation prompts.
    private Scope UsualScope(AwsService service)
    {
        var key = (service.ServiceId, Regions.First(), Profiles.First());
        if (!_usual.TryGetValue(key, out var usual))
        {
            var scope = ScopeOf(service, Regions.First(), Profiles.First());
            _usual[key] = usual = scope.In(UsualRegion(service, scope));
        }

        return usual;
    }

    // Creating a transport doesn't send a request. If there's no default Region, the Region is always shown.
    private static string? UsualRegion(AwsService service, Scope usual)
    {
        if ((usual.Region ?? service.OnlyRegion) is { } known)
            return known;
        try
        {
            return ModuleAssemblies.Transports.Connect(service, usual.Connection).Region;
        }
        catch (AwsServiceException)
        {
            return null;
        }
    }
}
