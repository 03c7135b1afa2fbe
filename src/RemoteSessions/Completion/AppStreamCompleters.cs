using System.Collections;
using RemoteSessions.AppStream;
using RemoteSessions.Wire;

namespace RemoteSessions.Completion;

/// <summary>Offers the known values of an AppStream enumeration, by the name of the parameter. Others may be typed.</summary>
public sealed class AppStreamValueCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) => (parameterName switch
    {
        "FleetType" => AppStreamValues.FleetTypes,
        "ConnectionState" => AppStreamValues.ConnectionStates,
        "AuthenticationType" => AppStreamValues.AuthenticationTypes,
        "InstanceType" => AppStreamValues.InstanceTypes,
        "StreamView" => AppStreamValues.StreamViews,
        "Platform" => AppStreamValues.Platforms,
        "Visibility" => AppStreamValues.Visibilities,
        "PreferredProtocol" => AppStreamValues.Protocols,
        "AgentUserControlMode" => AppStreamValues.UserControlModes,
        "AgentScreenImageFormat" => AppStreamValues.ImageFormats,
        "AgentScreenResolution" => AppStreamValues.ScreenResolutions,
        _ => AppStreamValues.Permissions,
    }).Select(value => new Candidate(value));
}

/// <summary>Offers what software agents may be allowed to do.</summary>
public sealed class AgentActionCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        AppStreamValues.AgentActions.Select(value => new Candidate(value));
}

/// <summary>Offers the states of a fleet.</summary>
public sealed class FleetStateCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        AppStreamValues.FleetStates.Select(value => new Candidate(value));
}

/// <summary>Offers the states of a session.</summary>
public sealed class StreamingSessionStateCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        AppStreamValues.SessionStates.Select(value => new Candidate(value));
}

/// <summary>Offers the states of an image.</summary>
public sealed class ImageStateCompleter : TextCompleter
{
    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        AppStreamValues.ImageStates.Select(value => new Candidate(value));
}

/// <summary>Offers what is in AppStream now.</summary>
public abstract class AppStreamCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.AppStream;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) =>
        OffersAsync(new AppStreamClient(transport, profileName), cancellationToken);

    private protected abstract Task<IReadOnlyList<Candidate>> OffersAsync(AppStreamClient client, CancellationToken cancellationToken);
}

/// <summary>Offers fleets by name.</summary>
public sealed class FleetCompleter : AppStreamCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(AppStreamClient client, CancellationToken cancellationToken) =>
        OfAsync(client.ListFleetsAsync(null, cancellationToken), fleet => new Candidate(
            fleet.Name ?? "", fleet.Name ?? "", $"{fleet.State}, {fleet.FleetType} {fleet.InstanceType}, {fleet.Region}"));
}

/// <summary>Offers stacks by name.</summary>
public sealed class StackCompleter : AppStreamCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(AppStreamClient client, CancellationToken cancellationToken) =>
        OfAsync(client.ListStacksAsync(null, cancellationToken), stack => new Candidate(
            stack.Name ?? "", stack.Name ?? "", $"{stack.DisplayName ?? stack.Name}, {stack.Region}"));
}

/// <summary>Offers images by name.</summary>
public sealed class ImageCompleter : AppStreamCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(AppStreamClient client, CancellationToken cancellationToken) =>
        OfAsync(client.ListImagesAsync(null, null, null, cancellationToken), image => new Candidate(
            image.Name ?? "", image.Name ?? "", $"{image.State}, {image.Visibility} {image.Platform}"));
}
