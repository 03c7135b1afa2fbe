using RemoteSessions.AppStream.Generated;
using RemoteSessions.Emulator.AppStream.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.AppStream;

/// <summary>Lists images: AWS's public images, the account's own images, and images that other accounts share with the account.</summary>
internal sealed class ImageOperations(AppStreamService service)
{
    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(AppStreamOperations.DescribeImages, AppStreamInputs.Check, input => Names.First("image", input.Names), Describe),
    ];

    private DescribeImagesResult Describe(DescribeImagesRequest input, StoreCall<AppStreamStore> call)
    {
        if (input.Names is { Count: > 0 } && input.Arns is { Count: > 0 })
            throw AppStreamErrors.Combination(EmulatedAppStreamMessages.NamesAndArns);
        var images = Named(call.Store, input).Where(image => input.Type is null || image.Visibility == input.Type).ToList();
        var list = $"images {input.Type} {string.Join(' ', input.Names ?? input.Arns ?? [])}";
        var (page, next) = service.Page(call, images, image => image.Arn!, input.NextToken, list, input.MaxResults);
        return new DescribeImagesResult { Images = page, NextToken = next };
    }

    private static IEnumerable<Image> Named(AppStreamStore store, DescribeImagesRequest input)
    {
        if (input.Names is { Count: > 0 } names)
            return names.SelectMany(name => Found(store, name, image => image.Name == name));
        return input.Arns is { Count: > 0 } arns
            ? arns.SelectMany(arn => Found(store, arn, image => image.Arn == arn))
            : store.Images;
    }

    private static List<Image> Found(AppStreamStore store, string name, Predicate<Image> which)
    {
        var found = store.Images.Where(image => which(image)).ToList();
        return found.Count > 0 ? found : throw AppStreamErrors.NotFound("image", name);
    }
}
