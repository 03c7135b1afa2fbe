using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.AppStream;

/// <summary>Finds the image to roll out, and determines whether a fleet can use it.</summary>
internal static class RollOutRules
{
    /// <summary>
    /// Returns the image with the specified name or ARN. If the caller isn't allowed to describe images, the result contains the reason for
    /// the denial instead of the image, and the service decides whether to accept the image.
    /// </summary>
    /// <exception cref="AwsServiceException">The image doesn't exist or isn't AVAILABLE, or several images have the specified
    /// name.</exception>
    public static async Task<Seen<ASImage>> FindImageAsync(AppStreamClient client, string image, CancellationToken cancellationToken)
    {
        string[] asked = [image];
        var isArn = ResourceArn.TryRead(image, out _);
        List<ASImage> images;
        try
        {
            images = await client.ListImagesAsync(isArn ? null : asked, isArn ? asked : null, null, cancellationToken)
                .OrNoneAsync().ReadAllAsync().ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.IsAccessDenied())
        {
            return new Seen<ASImage>(null, AwsTargetCmdlet.Hidden(failure));
        }

        if (images.Count == 0)
            throw AppStreamKinds.Image.NotFound(image, client.Region);
        // A shared image can have the same name as an image of this account.
        var available = images.Where(found => found.State is null or ImageStateValues.Available).ToList();
        return available.Count switch
        {
            1 => new Seen<ASImage>(available[0]),
            0 => throw Error(ServiceErrorTypes.ResourceNotAvailable, AppStreamMessages.ImageNotAvailable(image, images[0].State!)),
            _ => throw Error(ErrorIds.NameAmbiguous, RollOutMessages.SameName(image, available.Select(found => found.Arn))),
        };
    }

    /// <summary>Returns the reason why the image can't be rolled out to the fleet, or null.</summary>
    public static ServiceError? Problem(ASFleet fleet, string name, ASImage? image)
    {
        if (fleet.FleetType == FleetTypeValues.Elastic)
            return new ServiceError(ServiceErrorTypes.InvalidParameterCombination, RollOutMessages.ElasticFleet(fleet.Label));
        if (fleet.State is not (FleetStateValues.Running or FleetStateValues.Stopped))
            return new ServiceError(ErrorIds.StopNeeded, RollOutMessages.FleetInState(fleet.Label, fleet.CurrentState));
        if (image is null)
            return null;
        // If this module doesn't recognize an instance type or family, the service decides whether the image supports it.
        if (InstanceFamily.Of(fleet.InstanceType) is { } family && image.SupportedInstanceFamilies.Count > 0
            && !image.SupportedInstanceFamilies.Contains(family))
            return new ServiceError(
                ServiceErrorTypes.IncompatibleImage,
                RollOutMessages.OtherFamily(fleet.Label, fleet.InstanceType, name, string.Join(", ", image.SupportedInstanceFamilies)));
        return fleet.State == CapacityStates.Running && image.Platform is { } platform && fleet.Platform is { } current
            && platform != current
            ? new ServiceError(ErrorIds.StopNeeded, RollOutMessages.OtherPlatform(fleet.Label, current, name, platform))
            : null;
    }

    private static AwsServiceException Error(string type, string message) => new(new ServiceError(type, message));
}
