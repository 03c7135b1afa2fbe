using System.Collections;
using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Wire;

namespace RemoteSessions.Completion;

/// <summary>Offers the known values of an AppStream enumeration, by the name of the parameter.</summary>
public sealed class AppStreamValueCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => parameterName switch
    {
        "FleetType" => new("fleet type", FleetTypeValues.All),
        "ConnectionState" => new("connection state", SessionConnectionStateValues.All),
        "AuthenticationType" => new("authentication type", AuthenticationTypeValues.All),
        "InstanceType" => new("instance type", AppStreamValues.InstanceTypes) { IsOpen = true },
        "StreamView" => new("stream view", StreamViewValues.All),
        "Platform" => new("platform", PlatformTypeValues.All),
        "Visibility" => new("visibility", VisibilityTypeValues.All),
        "PreferredProtocol" => new("protocol", PreferredProtocolValues.All),
        "AgentUserControlMode" => new("user control mode", UserControlModeValues.All),
        "AgentScreenImageFormat" => new("image format", ScreenImageFormatValues.All),
        "AgentScreenResolution" => new("screen resolution", ScreenResolutionValues.All),
        _ => new("permission", PermissionValues.All),
    };
}

/// <summary>Offers what software agents may be allowed to do.</summary>
public sealed class AgentActionCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("agent action", AgentActionValues.All);
}

/// <summary>Offers the states of a fleet.</summary>
public sealed class FleetStateCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("fleet state", FleetStateValues.All);
}

/// <summary>Offers the states of a session.</summary>
public sealed class StreamingSessionStateCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("session state", SessionStateValues.All);
}

/// <summary>Offers the states of an image.</summary>
public sealed class ImageStateCompleter : ValueCompleter
{
    internal override Enumeration Of(string parameterName) => new("image state", ImageStateValues.All);
}

/// <summary>Offers what is in AppStream now.</summary>
public abstract class AppStreamCompleter : LiveCompleter
{
    private protected override AwsService Service => AwsService.AppStream;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) =>
        OffersAsync(new AppStreamClient(transport, profileName), parameterName, cancellationToken);

    private protected abstract Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken);

    private protected static Candidate Offer(ASFleet fleet, string? value) =>
        new(value ?? "", fleet.Name ?? "", $"{fleet.State}, {fleet.FleetType} {fleet.InstanceType}");

    private protected static Candidate Offer(ASStack stack, string? value) => new(value ?? "", stack.Name ?? "", stack.DisplayName ?? stack.Name ?? "");

    private protected static Candidate Offer(ASImage image, string? value) =>
        new(value ?? "", image.Name ?? "", $"{image.State}, {image.Visibility} {image.Platform}");
}

/// <summary>Offers fleets by name: where the line names a stack, the fleets that are on it; or those that aren't, to be registered with it.</summary>
public sealed class FleetCompleter : AppStreamCompleter
{
    private protected override string? Within(string parameterName, IDictionary boundParameters) => boundParameters["StackName"] switch
    {
        string stack when parameterName == "FleetName" && !WildcardPattern.ContainsWildcardCharacters(stack) => $"{CommandName.Split('-')[0]} {stack}",
        _ => null,
    };

    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken)
    {
        var fleets = await client.ListFleetsAsync(null, cancellationToken).ReadAllAsync().ConfigureAwait(false);
        if (Scope?.Split(' ', 2) is [var verb, var stack])
        {
            var onStack = await client.ListFleetNamesAsync(stack, cancellationToken).ReadAllAsync().ConfigureAwait(false);
            fleets.RemoveAll(fleet => onStack.Contains(fleet.Name!) == verb.Equals("Register", StringComparison.OrdinalIgnoreCase));
        }

        return [.. fleets.Select(fleet => Offer(fleet, fleet.Name))];
    }
}

/// <summary>Offers stacks by name.</summary>
public sealed class StackCompleter : AppStreamCompleter
{
    private protected override Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken) =>
        OfAsync(client.ListStacksAsync(null, cancellationToken), stack => Offer(stack, stack.Name));
}

/// <summary>Offers images: names where a name is asked for, else ARNs under their names. A fleet takes only those that are available.</summary>
public sealed class ImageCompleter : AppStreamCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken)
    {
        var images = await client.ListImagesAsync(null, null, null, cancellationToken).ReadAllAsync().ConfigureAwait(false);
        if (parameterName.StartsWith("Image", StringComparison.Ordinal))
            images.RemoveAll(image => image.State != ImageStateValues.Available);
        return [.. images.Select(image => Offer(image, parameterName.EndsWith("Arn", StringComparison.Ordinal) ? image.Arn : image.Name))];
    }
}

/// <summary>Offers what has tags in AppStream, by ARN under its name: fleets, stacks, one's own images.</summary>
public sealed class AppStreamResourceCompleter : AppStreamCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken) =>
    [
        .. await OfAsync(client.ListFleetsAsync(null, cancellationToken), fleet => Offer(fleet, fleet.Arn)).ConfigureAwait(false),
        .. await OfAsync(client.ListStacksAsync(null, cancellationToken), stack => Offer(stack, stack.Arn)).ConfigureAwait(false),
        .. await OfAsync(client.ListImagesAsync(null, null, VisibilityTypeValues.Private, cancellationToken), image => Offer(image, image.Arn)).ConfigureAwait(false),
    ];
}

/// <summary>Offers streaming sessions: their ids, users or instances.</summary>
public sealed class StreamingSessionCompleter : AppStreamCompleter
{
    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken)
    {
        var found = new List<Candidate>();
        await foreach (var stack in client.ListStacksAsync(null, cancellationToken).ConfigureAwait(false))
        {
            await foreach (var fleet in client.ListFleetNamesAsync(stack.Name!, cancellationToken).ConfigureAwait(false))
            {
                var lists = AuthenticationTypeValues.All.Select(type => OfAsync(
                    client.ListSessionsAsync(new SessionQuery(stack.Name!, fleet, type), cancellationToken), session => Offer(session, parameterName)));
                found.AddRange((await Task.WhenAll(lists).ConfigureAwait(false)).SelectMany(list => list));
            }
        }

        return found;
    }

    private static Candidate Offer(ASSession session, string parameterName)
    {
        var about = $"{session.State} {session.ConnectionState}, {session.UserId} on {session.StackName}/{session.FleetName}";
        var value = parameterName switch { "UserId" => session.UserId, "InstanceId" => session.InstanceId, "IpAddress" => session.EniPrivateIpAddress, _ => session.SessionId };
        return new Candidate(value ?? "", parameterName == "SessionId" ? session.UserId ?? "" : value ?? "", about);
    }
}
