using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.AppStream;

/// <summary>The kinds of AppStream resources that users can specify.</summary>
internal static class AppStreamKinds
{
    public static readonly ResourceKind Fleet = new(ASFleet.Identity.Kind, "Get-ASFleet") { NotFoundId = _ => ErrorIds.ResourceNotFound };

    public static readonly ResourceKind Stack = new(ASStack.Identity.Kind, "Get-ASStack") { NotFoundId = _ => ErrorIds.ResourceNotFound };

    public static readonly ResourceKind Image = new(ASImage.Identity.Kind, "Get-ASImage") { NotFoundId = _ => ErrorIds.ResourceNotFound };

    /// <summary>A fleet, a stack, or an image that is identified by its ARN.</summary>
    public static readonly ResourceKind Resource = new(
        AppStreamMessages.ResourceKind, AppStreamMessages.AllResourceCommands)
    { NotFoundId = _ => ErrorIds.ResourceNotFound };

    public static readonly ResourceKind Session = new(
        ASSession.Identity.Kind, "Get-ASSession")
    { NotFoundId = _ => ErrorIds.ResourceNotFound };
}
