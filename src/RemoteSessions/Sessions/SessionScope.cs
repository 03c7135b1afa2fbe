using RemoteSessions.Abstractions;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Sessions;

/// <summary>A kind of session, and the account and Region that contain the sessions of this kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Scope">The account and Region.</param>
/// <param name="Region">The Region that was specified, or null if the default Region is used.</param>
/// <param name="Label">The text that distinguishes this scope from other scopes. This text is the target object of error records.</param>
internal sealed record SessionScope(SessionKind Kind, Scope Scope, string? Region, string Label)
{
    /// <summary>Returns the label of a scope: the kind of session and, if specified, the Region and the profile.</summary>
    public static string LabelOf(SessionKind kind, string? region, string? profileName) =>
        string.Join(' ', new[] { kind.Name, region, profileName }.Where(part => part is not null));

    /// <summary>Creates a scope for sessions of the specified kind in the specified account and Region.</summary>
    public static SessionScope From(SessionKind kind, Scope scope) =>
        new(kind, scope, scope.Region, LabelOf(kind, scope.Region, scope.ProfileName));

    public override string ToString() => Label;
}
