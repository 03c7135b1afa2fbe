using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;

namespace RemoteSessions.Commands.AppStream;

/// <summary>The base class of completers that list current AppStream resources.</summary>
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

    private protected static Candidate Offer(ASStack stack, string? value) =>
        new(value ?? "", stack.Name ?? "", stack.DisplayName ?? stack.Name ?? "");

    private protected static Candidate Offer(ASImage image, string? value) =>
        new(value ?? "", image.Name ?? "", $"{image.State}, {image.Visibility} {image.Platform}");
}
