namespace RemoteSessions.Emulator.Services;

internal static class ScalableResourceList
{
    /// <summary>Returns the resources in a service namespace of Application Auto Scaling.</summary>
    public static IScalableResources Of(this IReadOnlyList<IScalableResources> resources, string? serviceNamespace) =>
        resources.First(resource => resource.Kind.Namespace == serviceNamespace);
}
