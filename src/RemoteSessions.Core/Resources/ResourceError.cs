namespace RemoteSessions.Resources;

/// <summary>An error that a service reports about a resource, such as a reason why the instances of a fleet can't start.</summary>
public sealed class ResourceError
{
    internal ResourceError(string? errorCode, string? errorMessage)
    {
        ErrorCode = errorCode ?? "";
        ErrorMessage = errorMessage ?? "";
    }

    /// <summary>The error code, such as IMAGE_NOT_FOUND.</summary>
    public string ErrorCode { get; }

    /// <summary>The service's description of the error.</summary>
    public string ErrorMessage { get; }

    /// <summary>Parses the text that <see cref="ToString"/> returns.</summary>
    internal static ResourceError Parse(string text)
    {
        var parts = text.Split(": ", 2);
        return new ResourceError(parts[0], parts.ElementAtOrDefault(1));
    }

    /// <summary>Returns the error code and the error message.</summary>
    public override string ToString() => $"{ErrorCode}: {ErrorMessage}";
}
