using RemoteSessions.AppStream;
using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Determines which images a fleet can use and which instance types an image supports.</summary>
internal static class ImageRules
{
    /// <summary>Returns the image with the specified name or ARN.</summary>
    /// <exception cref="ServiceException">The image doesn't exist or isn't AVAILABLE.</exception>
    public static Image Available(AppStreamStore store, string? name, string? arn)
    {
        var image = store.Images.FirstOrDefault(image => arn is null ? image.Name == name : image.Arn == arn)
            ?? throw AppStreamErrors.NotFound("image", arn ?? name!);
        if (arn is not null && name is not null && image.Name != name)
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.DifferentImages);
        return image.State == ImageStateValues.Available ? image : throw AppStreamErrors.NotAvailable(
            EmulatedAppStreamMessages.ImageNotAvailable(image.Name, image.State));
    }

    public static void CheckFamily(string instanceType, Image? image)
    {
        var family = InstanceFamily.Of(instanceType)
            ?? throw AppStreamErrors.Combination(EmulatedAppStreamMessages.UnknownInstanceType(instanceType));
        if (image?.SupportedInstanceFamilies is { } supported && !supported.Contains(family))
        {
            throw new ServiceException(ServiceErrorTypes.IncompatibleImage,
                EmulatedAppStreamMessages.IncompatibleImage(image.Name, instanceType, family));
        }
    }
}
