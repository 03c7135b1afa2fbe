namespace RemoteSessions.Commands.Parameters;

/// <summary>Checks that the argument is an absolute http or https address without a user name or query.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ValidateEndpointUrlAttribute : ValidateEachAttribute
{
    /// <inheritdoc/>
    protected override string? Problem(object? value) => value switch
    {
        null => null,
        Uri { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "", Query: "" } => null,
        _ => CommandMessages.InvalidEndpoint,
    };
}
