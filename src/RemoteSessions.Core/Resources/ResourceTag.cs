namespace RemoteSessions.Resources;

/// <summary>One tag of a resource.</summary>
public abstract class ResourceTag : AwsResource
{
    private protected ResourceTag(string key, string value, ResourceOrigin origin) : base(origin)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The tag's key.</summary>
    public string Key { get; }

    /// <summary>The tag's value; may be empty.</summary>
    public string Value { get; }

    /// <summary>Key and value.</summary>
    public override string ToString() => $"{Key}={Value}";
}
